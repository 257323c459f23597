/** Templates of documents: what proposals and contracts are made of, written, published and then never changed. */
@NullMarked
package dev.guanxi.sales.template;

import org.jspecify.annotations.NullMarked;
