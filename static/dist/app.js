import"./chunk-4DB2V344.js";
