import"./chunk-LZ532TN3.js";
