@NullMarked
package dev.guanxi.sales.document.web;

import org.jspecify.annotations.NullMarked;
