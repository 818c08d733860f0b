import{d as a,l as b,m as c,n as d}from"./chunk-7VKPYKTR.js";import"./chunk-ZKW2DF2Y.js";export{c as explain,d as open,b as readBy,a as recover};
