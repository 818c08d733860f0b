import{a,i as b,j as c,k as d}from"./chunk-UKEIIU67.js";import"./chunk-64URVPHU.js";export{c as explain,d as open,b as readBy,a as recover};
