import{d as a,l as b,m as c,n as d}from"./chunk-XG5J5YOJ.js";import"./chunk-S4ZPTQPY.js";export{c as explain,d as open,b as readBy,a as recover};
