@NullMarked
package dev.guanxi.contact.object.web;

import org.jspecify.annotations.NullMarked;
