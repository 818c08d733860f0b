import"./chunk-WI65FOSI.js";
