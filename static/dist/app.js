import"./chunk-3MNVL6OS.js";
