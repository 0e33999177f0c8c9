/** “(eds.)”, “(Hg.)”, “, editors”: what makes the names before it those of editors. Tested on the text behind the names. */
export const editorsBehind =
  /^[.,]{0,2}\s?(?:[([]\s?(?:eds?|editors?|hrsg|hgg?|dirs?|red|coords?|orgs?|comps?|éds?|ред)(?![\p{L}])|,?\s(?:eds?\.|editors?|hrsg\.)(?=[\s,:;(]|$))/iu
