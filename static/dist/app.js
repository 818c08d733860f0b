import"./chunk-VBOVYMFT.js";
