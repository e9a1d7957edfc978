import { statedRelease } from '../../domain/stated-release.ts'
import { oneLine } from '../one-line.ts'
import { placeOfRegister } from '../place-of-register.ts'
import { always, defineRule } from '../rule.ts'

/** A safety case that names another release than the one it was made from speaks for a product that nobody can find. */
export const differingRelease = defineRule({
  id: 'differing-release',
  level: always('warning'),
  clause: 'DCB0129 7.3.4',
  summary: 'hazards.yaml states another version than the tag of the judged revision',
  checkLog: (log) => {
    const { product } = log.config
    const { releases } = log.evidence.releaseTags
    const { kind, stated, tags } = statedRelease({ product, revision: log.revision, releases })
    if (kind !== 'differs') return []
    const names = oneLine(tags.join(', '))
    return [
      {
        place: placeOfRegister(log),
        message: `hazards.yaml states ${oneLine(stated)}, and this revision is tagged ${names}, expected the same in both`,
        help: 'Write what is released into product.version and product.release of hazards.yaml before the tag is set; a tag that was delivered stays, and the next release puts it right',
      },
    ]
  },
})
