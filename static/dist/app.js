import"./chunk-64URVPHU.js";
