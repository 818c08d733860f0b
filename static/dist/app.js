import"./chunk-PSNIF2P5.js";
