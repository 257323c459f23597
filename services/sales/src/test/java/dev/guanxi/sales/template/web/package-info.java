@NullMarked
package dev.guanxi.sales.template.web;

import org.jspecify.annotations.NullMarked;
