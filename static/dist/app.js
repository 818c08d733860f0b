import"./chunk-Q6XWMQV7.js";
