// Words that help to tell one thing from others under a noun, in small letters between `|`.

/** Between a noun and the name of what it is of, in the languages that titles are most often in. */
export const linking =
  'of|over|under|the|de|du|des|la|le|les|d|l|del|della|delle|dei|do|da|dos|das|der|des|von|vom|zu|zur|zum|an|bei|van|het|te|sur|sous|à|au|aux|y|e|und|et|el|los|las|di'

/**
 * Nouns of methods, notions and findings: a name beside them tells who thought of them, and texts on several speak of one thing. And of stretches of land
 * and what is in them, of which one name may lie within another.
 */
export const methods =
  'algorithm|algorithms|equation|equations|effect|function|functions|problem|problems|distribution|distributions|network|networks|law|laws|formula|test|tests|index|score|scale|' +
  'criterion|criteria|coefficient|principle|theorem|lemma|conjecture|hypothesis|paradox|rule|rules|procedure|procedures|technique|techniques|estimator|estimators|regression|simulation|' +
  'simulations|sampling|inference|learning|classifier|classifiers|parser|parsers|tagger|corpus|corpora|dataset|datasets|database|databases|software|package|packages|library|libraries|' +
  'toolkit|tool|tools|framework|frameworks|notation|grammar|grammars|logic|code|codes|language|languages|metric|metrics|measure|measures|statistic|statistics|task|tasks|feature|features|' +
  'scholar|scholars|people|person|author|authors|edition|translation|style|school|tradition|thought|philosophy|idea|ideas|period|era|population|populations|patient|patients|government|' +
  'coast|town|towns|village|villages|city|cities|hills|mountains|region|regions|plain|plains|steppe|forest|forests|shore|shores|' +
  'policy|policies|politics|economy|society|culture|relations|border|borders|market|markets|troops|forces|army|soldiers|officials|official|citizens|company|companies|firm|firms'
