import"./chunk-AKENAZGM.js";
