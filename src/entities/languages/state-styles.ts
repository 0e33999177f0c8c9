/** What stands before a state's name where a treaty writes it in full, in small letters between `|`: “the Government of the Islamic Republic of”. */
export const stateStyles =
  'the|of|government|governments|republic|kingdom|state|federation|federal|commonwealth|union|principality|sultanate|emirate|grand|duchy|confederation|islamic|democratic|socialist|' +
  "people's|people’s|peoples|plurinational|bolivarian|oriental|united|arab|hellenic|cooperative|independent|hashemite|swiss|" +
  'der|die|des|dem|den|das|von|regierung|republik|bundesrepublik|königreich|königreichs|volksrepublik|staat|bundesregierung|demokratische|demokratischen|sozialistische|sozialistischen|' +
  'islamische|islamischen|arabische|arabischen|vereinigte|vereinigten|schweizerische|schweizerischen|großherzogtum|großherzogtums|fürstentum|fürstentums|' +
  'le|la|les|du|de|gouvernement|république|royaume|fédération|état|confédération|fédérale|fédérative|islamique|démocratique|populaire|socialiste|arabe|unie|uni|principauté|' +
  'el|los|las|del|gobierno|república|reino|federación|estado|confederación|islámica|democrática|popular|socialista|árabe|federativa|unida|unido|principado|bolivariana|plurinacional|' +
  'il|lo|i|gli|di|della|dello|dei|degli|governo|repubblica|regno|federazione|stato|confederazione|islamica|democratica|popolare|araba|unita|unito|federale|' +
  'o|a|os|as|do|da|dos|das|federação|confederação|islâmica|unidos|het|van|regering|republiek|koninkrijk|volksrepubliek|democratische|socialistische|verenigd|verenigde'
