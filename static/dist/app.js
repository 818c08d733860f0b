import"./chunk-DD6I2SCC.js";
