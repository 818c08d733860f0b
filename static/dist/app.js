import"./chunk-D5MCVPCF.js";
