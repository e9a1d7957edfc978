/** Every input and every output of a build with its digest. */
export const MANIFEST_NAME = 'manifest.json'

/** The one file that carries a build and what it was made from, in the folder of the build. */
export const BUNDLE_NAME = 'safety-case.zip'

/** A detached signature of `manifest.json`. */
export const SIGNATURE_NAME = 'manifest.json.sig'

/** What a build was told that no input says. */
export const FACTS_NAME = 'facts.json'

/**
 * Where a bundle carries an input, by its path from the root; a test report may lie above the root. `undefined`: it
 * has a path that no bundle can have.
 */
export const carriedName = (path: string): string | undefined => {
  const steps = path.split('/')
  const isFit = steps.every((step) => step !== '' && step !== '.' && !/[\\:\u0000-\u001f]/.test(step))
  return isFit ? ['inputs', ...steps.map((step) => (step === '..' ? '(above)' : step))].join('/') : undefined
}

/**
 * Does the name of a file say that it holds secrets? Such a file is not handed over, whatever it is cited for. An
 * example (`.env.example`) holds none.
 */
export const looksSecret = (path: string): boolean => {
  const name = path.slice(path.lastIndexOf('/') + 1).toLowerCase()
  if (/\.(?:example|sample|template|dist)$/.test(name)) return false
  return SECRET.test(name)
}

const SECRET =
  /^\.env(?:\..+)?$|\.env$|^\.?(?:npmrc|netrc|pypirc|pgpass|htpasswd|git-credentials)$|^id_(?:rsa|dsa|ecdsa|ed25519)$|\.(?:pem|key|p12|pfx|jks|keystore|kdbx|ppk)$|(?:^|[._-])(?:secrets?|credentials?|passwords?)(?:[._-].*)?$/
