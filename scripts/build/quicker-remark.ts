import { readFile } from 'node:fs/promises'
import type { Plugin } from 'esbuild'

/** What is written otherwise in a file of remark's: each place stands there once. */
interface Change {
  readonly file: RegExp
  readonly places: readonly (readonly [written: RegExp, instead: string])[]
}

/**
 * Makes remark give the same trees at less cost. To make the tree, it copies its whole state for each token, tens of thousands in a paper, to hand over one
 * function: the state itself can carry it, as no handler keeps what it is called with. To find the tokens, it calls three functions for each character, and
 * reads a paragraph four times over: as part of the document, of a block, of a paragraph, and as text. No string that it reads from holds a line ending or a
 * tab, so that whoever only looks for these may take the rest of one at once, and text what stands before the next character that can begin anything. Where
 * tokens are put among others it keeps far numbers as keys of an object, which V8 is slow to set; of a map they cost nothing.
 */
export const quickerRemark: Plugin = {
  name: 'quicker-remark',
  setup({ onLoad }) {
    for (const { file, places } of changes)
      onLoad({ filter: file }, async ({ path }) => {
        let contents = await readFile(path, 'utf8')
        for (const [written, instead] of places) {
          if (contents.split(written).length !== 2)
            throw new Error(`Expected ${path} to have ${written} once, as when it was made quicker`)
          contents = contents.replace(written, instead)
        }
        return { contents }
      })
  },
}

const changes: readonly Change[] = [
  {
    file: /[\\/]mdast-util-from-markdown[\\/]lib[\\/]index\.js$/,
    places: [
      [
        /\.call\(\{\s*\.\.\.context,\s*sliceSerialize: events\[index\]\[2\]\.sliceSerialize\s*\}, events\[index\]\[1\]\)/,
        '.call(((context.sliceSerialize = events[index][2].sliceSerialize), context), events[index][1])',
      ],
    ],
  },
  {
    file: /[\\/]micromark[\\/]lib[\\/]create-tokenizer\.js$/,
    places: [
      [
        /(?<=attempt: .*\n\s*check: .*\n\s*)consume,/,
        `consume,
        consumeRun(code, breaks) {
          if (point._bufferIndex < 0) return consume(code);
          const chunk = chunks[point._index];
          const first = point._bufferIndex;
          let last = breaks ? first : chunk.length - 1;
          while (breaks && last + 1 < chunk.length && breaks[chunk.charCodeAt(last + 1)] === undefined) last++;
          point.column += last - first;
          point.offset += last - first;
          point._bufferIndex = last;
          consume(chunk.charCodeAt(last));
        },`,
      ],
    ],
  },
  inRuns(/[\\/]micromark[\\/]lib[\\/]initialize[\\/]document\.js$/, 'flowContinue'),
  inRuns(/[\\/]micromark[\\/]lib[\\/]initialize[\\/]content\.js$/, 'data'),
  inRuns(/[\\/]micromark-core-commonmark[\\/]lib[\\/]content\.js$/, 'chunkInside'),
  inRuns(/[\\/]micromark[\\/]lib[\\/]initialize[\\/]text\.js$/, 'data', 'constructs'),
  {
    file: /[\\/]micromark-util-subtokenize[\\/]index\.js$/,
    places: [
      [/const jumps = \{\};/, 'const jumps = new Map();'],
      [/while \(index in jumps\) \{\s*index = jumps\[index\];/, 'while (jumps.has(index)) {index = jumps.get(index);'],
      [
        /Object\.assign\(jumps, subcontent\(events, index\)\);\s*index = jumps\[index\];/,
        'for (const [from, to] of subcontent(events, index)) jumps.set(from, to);index = jumps.get(index);',
      ],
      [/const gaps = \{\};/, 'const gaps = new Map();'],
      [
        /gaps\[adjust \+ jumps\[index\]\[0\]\] = adjust \+ jumps\[index\]\[1\];/,
        'gaps.set(adjust + jumps[index][0], adjust + jumps[index][1]);',
      ],
    ],
  },
  {
    file: /[\\/]micromark-util-chunked[\\/]index\.js$/,
    places: [
      [
        /parameters = Array\.from\(items\);\s*parameters\.unshift\(start, remove\);\s*.*\n\s*list\.splice\(\.\.\.parameters\);/,
        'list.splice(start, remove, ...items);',
      ],
    ],
  },
]

/**
 * @param state  what a run is taken in
 * @param breaks  by character, what can begin at it; without it, a run goes on to the end of its string
 */
function inRuns(file: RegExp, state: string, breaks?: string): Change {
  // Behind a character that is none of those looked for.
  const written = new RegExp(`(?<=\\}\\s*(?://.*\\s*)?)effects\\.consume\\(code\\);\\s*return ${state};`)
  return {
    file,
    places: [[written, `effects.consumeRun(code${breaks === undefined ? '' : `, ${breaks}`});return ${state};`]],
  }
}
