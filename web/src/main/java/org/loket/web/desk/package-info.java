/**
 * The staff's pages: what is to do, one request on one page, search; and what tells them that
 * something changed.
 */
package org.loket.web.desk;
