import"./chunk-TZCFGIZ6.js";
