/** People and their counterparts: lines of what the two have in common and which they are, `=`, and words in small letters between `|`. */
export const counterparts = `
sex f=women|woman|girls|girl|mothers|female|females|frauen|mädchen|femmes|filles|mujeres|niñas|donne|ragazze|vrouwen|meisjes|mulheres|meninas
sex m=men|boys|boy|fathers|male|males|männer|jungen|hommes|garçons|hombres|niños|uomini|ragazzi|mannen|jongens|homens|meninos
age c=children|infants|newborns|neonates|paediatric|pediatric|kinder|enfants|bambini|kinderen|crianças
age a=adults|elderly|seniors|erwachsene|erwachsenen|adultes|adultos|adulti|anziani|volwassenen|ouderen|idosos
`
