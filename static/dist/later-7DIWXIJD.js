import{a,h as b,i as c,j as d}from"./chunk-AI6ETQRX.js";import"./chunk-QOY7D2QN.js";export{c as explain,d as open,b as readBy,a as recover};
