import"./chunk-S4ZPTQPY.js";
