import fc from 'fast-check'

/** Places in which a template may put a value. */
export const PLACES = [
  '{{product.name}}\n',
  'before {{product.name}} after\n',
  '- {{product.name}}\n- next\n',
  '1. {{product.name}}\n',
  '# {{product.name}}\n',
  '| a | b |\n| --- | --- |\n| {{product.name}} | c |\n',
  'a line\n{{product.name}}\n',
  '> {{product.name}}\n',
  '**{{product.name}}** and *{{product.name}}*\n',
  '[{{product.name}}](https://example.com)\n',
]

/** Texts that mean something in markdown, HTML or handlebars, and any other. */
export const HOSTILE_TEXTS = fc.oneof(
  fc.string({ unit: fc.constantFrom(...Array.from('\\`*_[]()<>&|~#!"\'{}-+=:.^$@/1a \n\t')) }),
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom(
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '[click](javascript:alert(1))',
    '![p](https://example.com/p.png)',
    '{{product.name}} {{{summary}}} {{#rows hazards}}',
    '| a | b |',
    '---',
    '===',
    ':-',
    '| --- |',
    '# heading',
    '    code',
    '```\nfence',
    '~~~',
    '1. item',
    '2) item',
    '- item',
    '+ item',
    '> quote',
    '[x] done',
    '<!-- comment -->',
    '&lt;b&gt; &amp; &#60;',
    '[^1]: note',
    '[a]: https://example.com',
    'https://example.com www.example.com a@example.com',
    '\u00020\u0003',
    'trailing \\',
  ),
)
