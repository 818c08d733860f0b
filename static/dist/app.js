import"./chunk-UH5YJBS4.js";
