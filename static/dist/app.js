import"./chunk-ZKW2DF2Y.js";
