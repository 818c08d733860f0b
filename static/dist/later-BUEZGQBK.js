import{d as a,l as b,m as c,n as d}from"./chunk-OELZXMX3.js";import"./chunk-Q6XWMQV7.js";export{c as explain,d as open,b as readBy,a as recover};
