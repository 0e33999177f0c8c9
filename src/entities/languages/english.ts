import type { EntityLanguage } from './language.js'

export const english: EntityLanguage = {
  id: 'en',
  smallWords:
    'and|or|into|to|from|is|are|was|were|in|by|for|with|as|on|at|the|of|a|an|its|their|that|which|but|has|have|had|be|been|not|than',
  places: {
    prepositions:
      'in|to|from|of|with|between|across|through|throughout|near|into|within|for|over|via|outside|inside|around|against|at|visit|visits|visited|' +
      'tour|trip|and|or|by',
    namesakes:
      'agreement|accord|accords|convention|conventions|protocol|statute|declaration|treaty|treaties|rules|consensus|charter|pact|act|summit|' +
      'conference|congress|club|school|university|college|institute|hospital|press|times|post|herald|tribune|journal|review|gazette|stock|' +
      'bank|airlines|airways|process|principles|criteria|classification|scale|score|manifesto|memorandum|communiqué|award|prize|olympics|' +
      'marathon|biennale|festival|exhibition|philharmonic|symphony|museum|academy|society|association|cathedral|library|airport',
    languageNouns:
      'language|languages|text|texts|corpus|corpora|word|words|sentence|sentences|grammar|verb|verbs|noun|nouns|translation|translations|' +
      'treebank|parser|parsing|morphology|syntax|phonology|dialect|dialects|script|speakers|speech|wikipedia|edition|version|segmentation|' +
      'tagger|tagging|literature|poetry|poem|novel|prose|lexicon|dictionary|vocabulary|orthography|letters|characters|phrase|phrases|newswire|idioms|pronouns|tense',
  },
}
