@NullMarked
package dev.guanxi.sales.quote.web;

import org.jspecify.annotations.NullMarked;
