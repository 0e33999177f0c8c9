/** Two names of one person, of whom WordNet has none or one: names at birth, on the stage, on the cover and in the street; general knowledge. */
export const namesOfOne =
  'dilma=rousseff lula=silva evita=peron madiba=mandela amlo=obrador raila=odinga thatcher=roberts clinton=rodham merkel=kasner aquino=cojuangco pele=nascimento ronaldinho=moreira ' +
  'malala=yousafzai curie=sklodowska mistral=godoy sting=sumner bono=hewson gaga=germanotta madonna=ciccone mercury=bulsara turner=bullock piaf=gassion ' +
  'callas=kalogeropoulou montand=livi signoret=kaminker carre=cornwell celine=destouches yourcenar=crayencour perse=leger hamsun=pedersen blixen=dinesen ' +
  'seferis=seferiadis elytis=alepoudellis akhmatova=gorenko gorky=peshkov stalin=dzhugashvili trotsky=bronstein kamenev=rosenfeld molotov=skryabin tito=broz brandt=frahm ' +
  'brecht=weigel malcolm=shabazz morrison=wofford abdul-jabbar=alcindor houdini=weisz corbusier=jeanneret nadar=tournachon'

/** Names of persons that are more often of a prize, a firm or a body, or nouns of another language: general knowledge. */
export const namesOtherwiseUsed =
  'nobel pulitzer planck hopkins fraunhofer leibniz helmholtz humboldt rockefeller carnegie guggenheim fulbright rhodes goethe pasteur wellcome booker goncourt pritzker cervantes siemens bosch daimler benz ' +
  'porsche boeing disney chrysler renault fiat honda toyota suzuki peugeot citroen philips heineken krupp thyssen tesla kepler hubble heinemann macmillan harper scribner knopf kellogg gillette ferrari ' +
  'westinghouse edison armani versace dior chanel gucci steinway christie blackwell cadillac dupont eastman goodyear firestone mercedes marconi maserati morgan pfizer procter woolworth wedgwood zeppelin ' +
  'hilton guinness maytag hershey kraft lilly roche merck bayer michelin pirelli olivetti lamborghini bentley royce sikorsky lockheed mcdonnell northrop messerschmitt junkers heinkel fokker dornier cessna ' +
  'nestle cadbury rowntree reuters hachette gallimard larousse mondadori einaudi feltrinelli suhrkamp rowohlt ullstein springer bertelsmann magellan galileo cassini rosetta huygens hayabusa parker webb ' +
  'harvard stanford pontiac seward sunday ramadan chatham monsanto mellon dumpty scarface mesa sisi data turk rhine serra massa pais jeune notre sarto bello moto penna rosca pena sala salas fico lupi ' +
  'sade petit blanc grand engels hesse reich mann hahn koch krebs strauss klein lange jung braun mach stein frisch fuchs richter schneider fischer weber becker schuster hauptmann herzog ' +
  'assisi bois chiesa caudillo cortes dias meer livermore livingston hess halley dali nero yale mauser vogel gross weise rath lang kurz ernst ehrlich roth buch baum glas holz berg kaiser graf vogt bauer wirt'
