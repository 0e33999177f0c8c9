/** “(eds.)”, “(Hg.)”, “, editors”, “(1997) (Hg.)”: what makes the names before it those of editors. Tested on the text behind the names. */
export const editorsBehind =
  /^[.,]{0,2}(?:\s?\((?:1[6-9]|20)\d\d[a-z]?\))?\s?(?:[([]\s?(?:edd?s?|editors?|hrsg|hgg?|dirs?|red|coords?|orgs?|comps?|éds?|ред)(?![\p{Alpha}])|,?\s(?:eds?\.|editors?|hrsg\.)(?=[\s,:;(]|$))/iu

/** Characters behind the names that are enough to tell. */
export const ROLE_LENGTH = 24

/** “translated by”, “Trans.”, “traduit par”: what makes the names behind it those of translators. Tested on the text before the names. */
export const translatorsAhead =
  /(?<!\p{Alpha})(?:translated\sby|transl?\.?(?:\sby)?,?|tr\.(?:\sby)?|übers(?:etzt|\.)(?:\sv(?:on|\.))?|traduit(?:\sde\s\S+)?\spar|trad\.?(?:\s(?:fr\.|de|par|di|por)){0,2}|vert\.(?:\sdoor)?)\s$/iu
