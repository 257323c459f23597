@NullMarked
package dev.guanxi.contact.fit;

import org.jspecify.annotations.NullMarked;
