/**
 * The desk for systems that speak SOAP: the contract is {@code WEB-INF/wsdl/desk.wsdl}, from which
 * {@code org.loket.contract} is made. Only there where the server has its web services.
 */
package org.loket.soap;
