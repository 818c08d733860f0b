import"./chunk-LUGJIX5H.js";
