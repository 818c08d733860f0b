import"./chunk-DHYT5HQE.js";
