/** The recycle bin as people meet it, with customers and contacts. */
@NullMarked
package dev.guanxi.contact.bin;

import org.jspecify.annotations.NullMarked;
