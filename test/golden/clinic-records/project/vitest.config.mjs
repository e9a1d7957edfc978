export default {
  test: {
    include: ['checks/**/*.check.mjs'],
    cache: false,
    // Without a name here the report would hold the name of the machine that made it.
    reporters: ['default', ['junit', { hostname: 'example' }]],
  },
}
