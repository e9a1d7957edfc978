/** A template with something of everything that a document can hold. */
export const EVERYTHING = `## Chapter

{{caption "What there is"}}

| {{product.name}} | b | c | d | e | f |
| --- | --- | --- | --- | --- | --- |
| ${'many words in this cell '.repeat(5)} | 2 | 3 | 4 | 5 |  |

### {{anchor "a place"}}Part

- one [link](https://example.com/a?b=1&c=2)
- two {{link "a place" "there"}} {{link "nowhere" "nowhere"}}

3. three
4. four

> said

{{mark "bad" "Missing"}} {{code "a/b.ts"}} **strong** *slanted*

{{matrix riskMatrix}}
`
