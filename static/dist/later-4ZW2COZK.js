import{a,h as b,i as c,j as d}from"./chunk-6FDY7MT2.js";import"./chunk-Z66DDCX6.js";export{c as explain,d as open,b as readBy,a as recover};
