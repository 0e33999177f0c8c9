/**
 * What happens again and is told apart by its year, beside the English words of `EntityLanguage.events.editions`: lines of the English noun, `=`, and what is the
 * same in the languages that titles are most often in, in small letters between `|`.
 */
export const editionsAlike = `
election=élection|élections|wahl|wahlen|elección|elecciones|eleição|eleições|elezione|elezioni|verkiezing|verkiezingen
legislative=législatives|legislativas|legislative
presidential=présidentielle|présidentielles|presidenciales|presidenciais|presidenziali
municipal=municipales|municipais|autárquicas|amministrative|comunali
european=européennes|europeas|europeias|europee
referendum=referendums|referenda|plebiscite|plebiscites|référendum|référendums|volksentscheid|volksabstimmung|referéndum|plebiscito|plebiscitos|volksraadpleging
census=recensement|volkszählung|censo|censos|censimento|volkstelling
earthquake=séisme|séismes|erdbeben|terremoto|terremotos|terremoti|sismo|sisma|aardbeving|beben
flood=crue|crues|inondation|inondations|hochwasser|überschwemmung|flut|inundación|inundaciones|inundação|enchente|cheia|alluvione|alluvioni|overstroming|watersnood
drought=sécheresse|dürre|sequía|seca|siccità|droogte
eruption=éruption|ausbruch|erupción|erupção|eruzione|uitbarsting
strike=strikes|walkout|streik|streiks|grève|grèves|huelga|huelgas|greve|greves|sciopero|scioperi|staking|stakingen
coup=coups|putsch|putschs|golpe|staatsstreich|staatsgreep
revolution=révolution|revolución|revolução|rivoluzione|revolutie
crisis=crises|crise|krise|crisi
epidemic=épidémie|epidemie|epidemia
championship=championnat|meisterschaft|campeonato|campionato|kampioenschap|weltmeisterschaft|europameisterschaft
olympics=olympiade
final=finals|finale|finalissima
constitution=verfassung|constitución|constituição|costituzione|grondwet
congress=congrès|kongress|congreso|congresso|congres
harvest=harvests|ernte|récolte|cosecha|colheita|raccolto|oogst
expedition=expeditions|expédition|expedición|expedição|spedizione|expeditie
summit=sommet|gipfel|cumbre|vertice|cimeira|cúpula
treaty=traité|tratado|trattato|verdrag
conference=conférence|konferenz|conferencia|conferência|conferenza|conferentie
budget=presupuesto|orçamento|bilancio|haushalt|begroting
war=guerre|krieg|guerra|oorlog
famine=hungersnot|hambruna|carestia
heatwave=heatwaves|canicule|hitzewelle|hittegolf
pandemic=pandémie|pandemie|pandemia
niño=nino
blackout=blackouts|stromausfall|apagón|apagão
`

/** Of these, what German and Dutch write as one word with what they put before it: “Sturmflut”, “Bundestagswahl”. */
export const compoundingEditions =
  'wahl|wahlen|verkiezing|verkiezingen|volksabstimmung|erdbeben|aardbeving|hochwasser|flut|überschwemmung|overstroming|streik|streiks|staking|putsch|krise|meisterschaft|kampioenschap|kongress|' +
  'congres|ernte|oogst|gipfel|konferenz|hungersnot'
