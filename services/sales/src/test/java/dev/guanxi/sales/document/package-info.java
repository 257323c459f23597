@NullMarked
package dev.guanxi.sales.document;

import org.jspecify.annotations.NullMarked;
