import { escapeAttribute } from '@hulian/validators/xml';
import { hl7Namespace } from './element.js';
import { soapOperation } from './envelope.js';

/** The service description (WSDL 1.1) with a port for SOAP 1.2 and one for SOAP 1.1, both at one address. */
export function writeWsdl(address: string): string {
  const location = escapeAttribute(address);
  const binding = (name: string, prefix: string) =>
    `  <wsdl:binding name="${name}" type="tns:${soapOperation}PortType">
    <${prefix}:binding style="document" transport="http://schemas.xmlsoap.org/soap/http"/>
    <wsdl:operation name="${soapOperation}">
      <${prefix}:operation soapAction="${hl7Namespace}:${soapOperation}" style="document"/>
      <wsdl:input><${prefix}:body use="literal"/></wsdl:input>
      <wsdl:output><${prefix}:body use="literal"/></wsdl:output>
    </wsdl:operation>
  </wsdl:binding>`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<wsdl:definitions name="${soapOperation}" targetNamespace="${hl7Namespace}" xmlns:tns="${hl7Namespace}"
  xmlns:wsdl="http://schemas.xmlsoap.org/wsdl/" xmlns:xsd="http://www.w3.org/2001/XMLSchema"
  xmlns:soap="http://schemas.xmlsoap.org/wsdl/soap/" xmlns:soap12="http://schemas.xmlsoap.org/wsdl/soap12/">
  <wsdl:types>
    <xsd:schema targetNamespace="${hl7Namespace}" elementFormDefault="qualified">
      <xsd:element name="${soapOperation}">
        <xsd:complexType><xsd:sequence>
          <xsd:element name="action" type="xsd:string"/>
          <xsd:element name="message" type="xsd:string"/>
        </xsd:sequence></xsd:complexType>
      </xsd:element>
      <xsd:element name="${soapOperation}Response">
        <xsd:complexType><xsd:sequence>
          <xsd:element name="${soapOperation}Result" type="xsd:string"/>
        </xsd:sequence></xsd:complexType>
      </xsd:element>
    </xsd:schema>
  </wsdl:types>
  <wsdl:message name="${soapOperation}Request"><wsdl:part name="parameters" element="tns:${soapOperation}"/></wsdl:message>
  <wsdl:message name="${soapOperation}Answer"><wsdl:part name="parameters" element="tns:${soapOperation}Response"/></wsdl:message>
  <wsdl:portType name="${soapOperation}PortType">
    <wsdl:operation name="${soapOperation}">
      <wsdl:input message="tns:${soapOperation}Request"/>
      <wsdl:output message="tns:${soapOperation}Answer"/>
    </wsdl:operation>
  </wsdl:portType>
${binding(`${soapOperation}Soap12`, 'soap12')}
${binding(`${soapOperation}Soap11`, 'soap')}
  <wsdl:service name="${soapOperation}Service">
    <wsdl:port name="${soapOperation}Soap12" binding="tns:${soapOperation}Soap12"><soap12:address location="${location}"/></wsdl:port>
    <wsdl:port name="${soapOperation}Soap11" binding="tns:${soapOperation}Soap11"><soap:address location="${location}"/></wsdl:port>
  </wsdl:service>
</wsdl:definitions>
`;
}
