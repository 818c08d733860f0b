import{a,h as b,i as c,j as d}from"./chunk-DYXWBSHM.js";import"./chunk-VKKP22MI.js";export{c as explain,d as open,b as readBy,a as recover};
