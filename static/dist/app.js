import"./chunk-XZLQ7JNP.js";
