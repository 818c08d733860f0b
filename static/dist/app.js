import"./chunk-VKKP22MI.js";
