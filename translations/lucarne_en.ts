<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
    <context>
        <name>Catalogue</name>
        <message>
            <source>The table of everyday words cannot be read.</source>
            <translation>The table of everyday words cannot be read.</translation>
        </message>
        <message>
            <source>The search index could not be written.</source>
            <translation>The search index could not be written.</translation>
        </message>
    </context>
    <context>
        <name>Fault</name>
        <message>
            <source>This date is too early. Give the %1 or a later date.</source>
            <translation>This date is too early. Give the %1 or a later date.</translation>
        </message>
        <message>
            <source>This date is too late. Give the %1 or an earlier date.</source>
            <translation>This date is too late. Give the %1 or an earlier date.</translation>
        </message>
        <message numerus="yes">
            <source>This is too short. Write at least %n characters.</source>
            <translation>
                <numerusform>This is too short. Write at least %n character.</numerusform>
                <numerusform>This is too short. Write at least %n characters.</numerusform>
            </translation>
        </message>
        <message>
            <source>This is too little. Give %1 or more.</source>
            <translation>This is too little. Give %1 or more.</translation>
        </message>
        <message>
            <source>This is too much. Give %1 or less.</source>
            <translation>This is too much. Give %1 or less.</translation>
        </message>
        <message>
            <source>This is too little. Give more than %1.</source>
            <translation>This is too little. Give more than %1.</translation>
        </message>
        <message>
            <source>This is too much. Give less than %1.</source>
            <translation>This is too much. Give less than %1.</translation>
        </message>
        <message>
            <source>Give a multiple of %1.</source>
            <translation>Give a multiple of %1.</translation>
        </message>
        <message>
            <source>The same is there twice. Take one of them away.</source>
            <translation>The same is there twice. Take one of them away.</translation>
        </message>
        <message>
            <source>One answer is missing here. Please read the question again.</source>
            <translation>One answer is missing here. Please read the question again.</translation>
        </message>
        <message>
            <source>Tick the box to go on.</source>
            <translation>Tick the box to go on.</translation>
        </message>
        <message>
            <source>This is not written as it should be. Compare it with your document, letter by letter.</source>
            <translation>This is not written as it should be. Compare it with your document, letter by letter.</translation>
        </message>
        <message>
            <source>This answer does not fit the others. Please check it.</source>
            <translation>This answer does not fit the others. Please check it.</translation>
        </message>
        <message>
            <source>The street is missing. Write the number and the street.</source>
            <translation>The street is missing. Write the number and the street.</translation>
        </message>
        <message>
            <source>The postal code is missing. It has 5 digits.</source>
            <translation>The postal code is missing. It has 5 digits.</translation>
        </message>
        <message>
            <source>The town is missing. Choose it in the list.</source>
            <translation>The town is missing. Choose it in the list.</translation>
        </message>
        <message>
            <source>Choose an answer to go on.</source>
            <translation>Choose an answer to go on.</translation>
        </message>
        <message>
            <source>Choose at least one answer to go on.</source>
            <translation>Choose at least one answer to go on.</translation>
        </message>
        <message>
            <source>The date is missing. Give the day, the month and the year.</source>
            <translation>The date is missing. Give the day, the month and the year.</translation>
        </message>
        <message>
            <source>The country is missing. Choose it in the list.</source>
            <translation>The country is missing. Choose it in the list.</translation>
        </message>
        <message>
            <source>A document is missing. Photograph it or scan it here.</source>
            <translation>A document is missing. Photograph it or scan it here.</translation>
        </message>
        <message>
            <source>Your signature is missing. Sign with your finger in the frame.</source>
            <translation>Your signature is missing. Sign with your finger in the frame.</translation>
        </message>
        <message>
            <source>Add at least one entry to go on.</source>
            <translation>Add at least one entry to go on.</translation>
        </message>
        <message>
            <source>The address is missing. Write the street, the postal code and the town.</source>
            <translation>The address is missing. Write the street, the postal code and the town.</translation>
        </message>
        <message>
            <source>Fill in this field to go on.</source>
            <translation>Fill in this field to go on.</translation>
        </message>
        <message>
            <source>This date does not exist. Check the day, the month and the year.</source>
            <translation>This date does not exist. Check the day, the month and the year.</translation>
        </message>
        <message>
            <source>The date is not complete. Give the day, the month and the year.</source>
            <translation>The date is not complete. Give the day, the month and the year.</translation>
        </message>
        <message>
            <source>Write the year with 4 digits, for example 1950.</source>
            <translation>Write the year with 4 digits, for example 1950.</translation>
        </message>
        <message>
            <source>This e-mail address is not complete. It looks like name@example.fr.</source>
            <translation>This e-mail address is not complete. It looks like name@example.fr.</translation>
        </message>
        <message>
            <source>A postal code has 5 digits, for example 05000.</source>
            <translation>A postal code has 5 digits, for example 05000.</translation>
        </message>
        <message>
            <source>Choose the town in the list.</source>
            <translation>Choose the town in the list.</translation>
        </message>
        <message>
            <source>Choose the country in the list.</source>
            <translation>Choose the country in the list.</translation>
        </message>
        <message>
            <source>This IBAN is not right. Copy it from your bank details (RIB), from the first letter to the last digit.</source>
            <translation>This IBAN is not right. Copy it from your bank details (RIB), from the first letter to the last digit.</translation>
        </message>
        <message>
            <source>This SIRET number is not right. Check its 14 digits.</source>
            <translation>This SIRET number is not right. Check its 14 digits.</translation>
        </message>
        <message>
            <source>This document cannot be read. Photograph it or scan it again.</source>
            <translation>This document cannot be read. Photograph it or scan it again.</translation>
        </message>
        <message>
            <source>Your signature cannot be read. Sign again with your finger.</source>
            <translation>Your signature cannot be read. Sign again with your finger.</translation>
        </message>
        <message numerus="yes">
            <source>%n digits are missing. A French telephone number has 10.</source>
            <translation>
                <numerusform>%n digit is missing. A French telephone number has 10.</numerusform>
                <numerusform>%n digits are missing. A French telephone number has 10.</numerusform>
            </translation>
        </message>
        <message>
            <source>This telephone number is not right. A French number has 10 digits and begins with 0.</source>
            <translation>This telephone number is not right. A French number has 10 digits and begins with 0.</translation>
        </message>
        <message>
            <source>A social security number has 15 characters. Copy all of them from your carte Vitale.</source>
            <translation>A social security number has 15 characters. Copy all of them from your carte Vitale.</translation>
        </message>
        <message>
            <source>One character is wrong. Check the 15 characters on your carte Vitale.</source>
            <translation>One character is wrong. Check the 15 characters on your carte Vitale.</translation>
        </message>
        <message>
            <source>This is not a social security number. Copy the 15 characters from your carte Vitale.</source>
            <translation>This is not a social security number. Copy the 15 characters from your carte Vitale.</translation>
        </message>
        <message numerus="yes">
            <source>This is too long. Write at most %n characters.</source>
            <translation>
                <numerusform>This is too long. Write at most %n character.</numerusform>
                <numerusform>This is too long. Write at most %n characters.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Join at least %n documents.</source>
            <translation>
                <numerusform>Join at least %n document.</numerusform>
                <numerusform>Join at least %n documents.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Join at most %n documents. Take some away.</source>
            <translation>
                <numerusform>Join at most %n document. Take some away.</numerusform>
                <numerusform>Join at most %n documents. Take some away.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Add at least %n entries.</source>
            <translation>
                <numerusform>Add at least %n entry.</numerusform>
                <numerusform>Add at least %n entries.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>There can be %n entries at most. Take some away.</source>
            <translation>
                <numerusform>There can be %n entry at most. Take some away.</numerusform>
                <numerusform>There can be %n entries at most. Take some away.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Choose at least %n answers.</source>
            <translation>
                <numerusform>Choose at least %n answer.</numerusform>
                <numerusform>Choose at least %n answers.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Choose at most %n answers. Take some away.</source>
            <translation>
                <numerusform>Choose at most %n answer. Take some away.</numerusform>
                <numerusform>Choose at most %n answers. Take some away.</numerusform>
            </translation>
        </message>
        <message>
            <source>Give a whole number, with digits only.</source>
            <translation>Give a whole number, with digits only.</translation>
        </message>
        <message>
            <source>Give a number, with digits.</source>
            <translation>Give a number, with digits.</translation>
        </message>
        <message>
            <source>Give euros without the cents, for example 812.</source>
            <translation>Give euros without the cents, for example 812.</translation>
        </message>
        <message>
            <source>Give an amount in euros, for example 12.50.</source>
            <translation>Give an amount in euros, for example 12.50.</translation>
        </message>
        <message>
            <source>Choose one of the answers that are shown.</source>
            <translation>Choose one of the answers that are shown.</translation>
        </message>
        <message>
            <source>This answer is not possible here. Please check it.</source>
            <translation>This answer is not possible here. Please check it.</translation>
        </message>
        <message>
            <source>Something is missing. Fill in at least one of the fields that are marked.</source>
            <translation>Something is missing. Fill in at least one of the fields that are marked.</translation>
        </message>
    </context>
    <context>
        <name>InstanceLock</name>
        <message>
            <source>Lucarne is already running on this terminal.</source>
            <translation>Lucarne is already running on this terminal.</translation>
        </message>
    </context>
    <context>
        <name>OfficeText</name>
        <message>
            <source>Open now, until %1</source>
            <translation>Open now, until %1</translation>
        </message>
        <message>
            <source>Open now</source>
            <translation>Open now</translation>
        </message>
        <message>
            <source>Closed at the moment</source>
            <translation>Closed at the moment</translation>
        </message>
        <message>
            <source>Closed. Opens today at %1</source>
            <translation>Closed. Opens today at %1</translation>
        </message>
        <message>
            <source>Closed. Opens tomorrow at %1</source>
            <translation>Closed. Opens tomorrow at %1</translation>
        </message>
        <message>
            <source>Closed. Opens on %1 at %2</source>
            <translation>Closed. Opens on %1 at %2</translation>
        </message>
        <message>
            <source>%1 to %2</source>
            <translation>%1 to %2</translation>
        </message>
        <message>
            <source>Today: %1</source>
            <translation>Today: %1</translation>
        </message>
        <message>
            <source>, then </source>
            <translation>, then </translation>
        </message>
        <message>
            <source>%1 m</source>
            <translation>%1 m</translation>
        </message>
        <message>
            <source>%1 km</source>
            <translation>%1 km</translation>
        </message>
    </context>
    <context>
        <name>SessionFolder</name>
        <message>
            <source>The terminal cannot prepare its private memory. Restart it; if this stays, call the installer.</source>
            <translation>The terminal cannot prepare its private memory. Restart it; if this stays, call the installer.</translation>
        </message>
    </context>
    <context>
        <name>SheetPrinter</name>
        <message>
            <source>Note</source>
            <translation>Note</translation>
        </message>
        <message>
            <source>Good to know</source>
            <translation>Good to know</translation>
        </message>
        <message>
            <source>Careful</source>
            <translation>Careful</translation>
        </message>
        <message>
            <source>Reminder</source>
            <translation>Reminder</translation>
        </message>
        <message>
            <source>What you need</source>
            <translation>What you need</translation>
        </message>
        <message>
            <source>Cost and time</source>
            <translation>Cost and time</translation>
        </message>
        <message>
            <source>In short</source>
            <translation>In short</translation>
        </message>
        <message>
            <source>%1 m from here</source>
            <translation>%1 m from here</translation>
        </message>
        <message>
            <source>%1 km from here</source>
            <translation>%1 km from here</translation>
        </message>
        <message>
            <source>No telephone</source>
            <translation>No telephone</translation>
        </message>
        <message>
            <source>Telephone: %1</source>
            <translation>Telephone: %1</translation>
        </message>
        <message>
            <source>Where to go</source>
            <translation>Where to go</translation>
        </message>
        <message>
            <source>What you can do now</source>
            <translation>What you can do now</translation>
        </message>
        <message>
            <source>Form number %1</source>
            <translation>Form number %1</translation>
        </message>
        <message>
            <source>Official text</source>
            <translation>Official text</translation>
        </message>
        <message>
            <source>%1, text of %2</source>
            <translation>%1, text of %2</translation>
        </message>
        <message>
            <source>Rules change. Before you act, check that this text is still valid.</source>
            <translation>Rules change. Before you act, check that this text is still valid.</translation>
        </message>
        <message>
            <source>Printed on %1</source>
            <translation>Printed on %1</translation>
        </message>
        <message>
            <source>%1, printed on %2</source>
            <translation>%1, printed on %2</translation>
        </message>
        <message>
            <source>Read it on your phone</source>
            <translation>Read it on your phone</translation>
        </message>
        <message>
            <source>Page %1 of %2</source>
            <translation>Page %1 of %2</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1: %2</translation>
        </message>
        <message>
            <source>%1 to %2: %3</source>
            <translation>%1 to %2: %3</translation>
        </message>
        <message>
            <source>Read the whole text on your phone</source>
            <translation>Read the whole text on your phone</translation>
        </message>
        <message>
            <source>closed</source>
            <translation>closed</translation>
        </message>
        <message>
            <source>Today, %1: %2</source>
            <translation>Today, %1: %2</translation>
        </message>
        <message>
            <source>Closed on %1</source>
            <translation>Closed on %1</translation>
        </message>
    </context>
    <context>
        <name>catalogue</name>
        <message>
            <source>The archive is damaged or incomplete. Please get it again.</source>
            <translation>The archive is damaged or incomplete. Please get it again.</translation>
        </message>
        <message>
            <source>The archive is far larger than a guide can be. It was refused.</source>
            <translation>The archive is far larger than a guide can be. It was refused.</translation>
        </message>
        <message>
            <source>The archive holds something that a guide never does. It was refused.</source>
            <translation>The archive holds something that a guide never does. It was refused.</translation>
        </message>
        <message>
            <source>The archive cannot be opened.</source>
            <translation>The archive cannot be opened.</translation>
        </message>
        <message>
            <source>This file is not a zip archive.</source>
            <translation>This file is not a zip archive.</translation>
        </message>
        <message>
            <source>This archive holds no official guide.</source>
            <translation>This archive holds no official guide.</translation>
        </message>
        <message>
            <source>The archive is protected by a password. It was refused.</source>
            <translation>The archive is protected by a password. It was refused.</translation>
        </message>
        <message>
            <source>This page of the guide is damaged.</source>
            <translation>This page of the guide is damaged.</translation>
        </message>
        <message>
            <source>This page of the guide is not on this terminal.</source>
            <translation>This page of the guide is not on this terminal.</translation>
        </message>
        <message>
            <source>The list of offices cannot be read. Please ask the reception.</source>
            <translation>The list of offices cannot be read. Please ask the reception.</translation>
        </message>
        <message>
            <source>This page of the official guide cannot be read.</source>
            <translation>This page of the official guide cannot be read.</translation>
        </message>
        <message>
            <source>The guide on this terminal was made by a newer version of this program.</source>
            <translation>The guide on this terminal was made by a newer version of this program.</translation>
        </message>
        <message>
            <source>The guide on this terminal is damaged. It has to be imported again.</source>
            <translation>The guide on this terminal is damaged. It has to be imported again.</translation>
        </message>
        <message>
            <source>The new guide could not be put in use. Is the disk full?</source>
            <translation>The new guide could not be put in use. Is the disk full?</translation>
        </message>
        <message>
            <source>The import was stopped. The guide is unchanged.</source>
            <translation>The import was stopped. The guide is unchanged.</translation>
        </message>
        <message>
            <source>The archive cannot be read to its end.</source>
            <translation>The archive cannot be read to its end.</translation>
        </message>
        <message>
            <source>More than half of this archive cannot be read. It was refused.</source>
            <translation>More than half of this archive cannot be read. It was refused.</translation>
        </message>
        <message>
            <source>The guide is being changed already. Try again later.</source>
            <translation>The guide is being changed already. Try again later.</translation>
        </message>
        <message>
            <source>The guide's folder cannot be written.</source>
            <translation>The guide's folder cannot be written.</translation>
        </message>
        <message>
            <source>There is no earlier guide to go back to.</source>
            <translation>There is no earlier guide to go back to.</translation>
        </message>
    </context>
    <context>
        <name>device</name>
        <message>
            <source>Printing does not work at the moment. You can take the sheet with your phone.</source>
            <translation>Printing does not work at the moment. You can take the sheet with your phone.</translation>
        </message>
        <message>
            <source>This terminal does not find its printer. You can take the sheet with your phone.</source>
            <translation>This terminal does not find its printer. You can take the sheet with your phone.</translation>
        </message>
        <message>
            <source>The printer has no more paper. You can take the sheet with your phone.</source>
            <translation>The printer has no more paper. You can take the sheet with your phone.</translation>
        </message>
        <message>
            <source>Paper is stuck in the printer. You can take the sheet with your phone.</source>
            <translation>Paper is stuck in the printer. You can take the sheet with your phone.</translation>
        </message>
        <message>
            <source>The printer is open. You can take the sheet with your phone.</source>
            <translation>The printer is open. You can take the sheet with your phone.</translation>
        </message>
        <message>
            <source>The printer has no more ink. You can take the sheet with your phone.</source>
            <translation>The printer has no more ink. You can take the sheet with your phone.</translation>
        </message>
        <message>
            <source>The printer is off. You can take the sheet with your phone.</source>
            <translation>The printer is off. You can take the sheet with your phone.</translation>
        </message>
        <message>
            <source>The printer does not answer. You can take the sheet with your phone.</source>
            <translation>The printer does not answer. You can take the sheet with your phone.</translation>
        </message>
        <message>
            <source>The code for your phone cannot be made.</source>
            <translation>The code for your phone cannot be made.</translation>
        </message>
        <message>
            <source>The sheet cannot be printed. You can take it with your phone.</source>
            <translation>The sheet cannot be printed. You can take it with your phone.</translation>
        </message>
        <message>
            <source>This terminal cannot read aloud at the moment.</source>
            <translation>This terminal cannot read aloud at the moment.</translation>
        </message>
        <message>
            <source>This terminal has no voice for this language.</source>
            <translation>This terminal has no voice for this language.</translation>
        </message>
        <message>
            <source>The scanner is busy. Wait a moment, then try again.</source>
            <translation>The scanner is busy. Wait a moment, then try again.</translation>
        </message>
        <message>
            <source>There is no paper in the scanner. Put your paper in, then try again.</source>
            <translation>There is no paper in the scanner. Put your paper in, then try again.</translation>
        </message>
        <message>
            <source>Paper is stuck in the scanner. Please ask at the reception.</source>
            <translation>Paper is stuck in the scanner. Please ask at the reception.</translation>
        </message>
        <message>
            <source>The lid of the scanner is open. Close it, then try again.</source>
            <translation>The lid of the scanner is open. Close it, then try again.</translation>
        </message>
        <message>
            <source>The scanner does not answer. It may be off or unplugged. Try another way.</source>
            <translation>The scanner does not answer. It may be off or unplugged. Try another way.</translation>
        </message>
        <message>
            <source>This terminal may not use the scanner. Try another way.</source>
            <translation>This terminal may not use the scanner. Try another way.</translation>
        </message>
        <message>
            <source>The scan was stopped on the scanner. You can try again.</source>
            <translation>The scan was stopped on the scanner. You can try again.</translation>
        </message>
        <message>
            <source>This page is too large for the terminal. Try another way.</source>
            <translation>This page is too large for the terminal. Try another way.</translation>
        </message>
        <message>
            <source>The scanner takes too long. Try again, or another way.</source>
            <translation>The scanner takes too long. Try again, or another way.</translation>
        </message>
        <message>
            <source>The scanner does not work now. Try another way.</source>
            <translation>The scanner does not work now. Try another way.</translation>
        </message>
        <message>
            <source>The camera does not work now. Try another way.</source>
            <translation>The camera does not work now. Try another way.</translation>
        </message>
        <message>
            <source>There is no camera, or it is not plugged in. Try another way.</source>
            <translation>There is no camera, or it is not plugged in. Try another way.</translation>
        </message>
        <message>
            <source>The camera is in use or may not be used. Try again, or another way.</source>
            <translation>The camera is in use or may not be used. Try again, or another way.</translation>
        </message>
        <message>
            <source>The camera was unplugged. Try another way.</source>
            <translation>The camera was unplugged. Try another way.</translation>
        </message>
        <message>
            <source>The camera gives no picture. Try again, or another way.</source>
            <translation>The camera gives no picture. Try again, or another way.</translation>
        </message>
        <message>
            <source>These pages are too many for one document. Take some of them away.</source>
            <translation>These pages are too many for one document. Take some of them away.</translation>
        </message>
        <message>
            <source>A page is damaged. Take it again, please.</source>
            <translation>A page is damaged. Take it again, please.</translation>
        </message>
        <message>
            <source>This picture cannot be used. Choose another one.</source>
            <translation>This picture cannot be used. Choose another one.</translation>
        </message>
        <message>
            <source>This PDF is protected by a password. Choose another one.</source>
            <translation>This PDF is protected by a password. Choose another one.</translation>
        </message>
        <message>
            <source>This PDF has too many pages. Choose a shorter one.</source>
            <translation>This PDF has too many pages. Choose a shorter one.</translation>
        </message>
        <message>
            <source>This PDF takes too long to read. Choose another one.</source>
            <translation>This PDF takes too long to read. Choose another one.</translation>
        </message>
        <message>
            <source>This PDF cannot be read. Choose another one.</source>
            <translation>This PDF cannot be read. Choose another one.</translation>
        </message>
        <message>
            <source>The stick does not answer. Plug it in again, then try once more.</source>
            <translation>The stick does not answer. Plug it in again, then try once more.</translation>
        </message>
        <message>
            <source>This file cannot be used. Choose a picture or a PDF.</source>
            <translation>This file cannot be used. Choose a picture or a PDF.</translation>
        </message>
        <message>
            <source>This terminal cannot use sticks now. Please ask at the reception.</source>
            <translation>This terminal cannot use sticks now. Please ask at the reception.</translation>
        </message>
        <message>
            <source>There is no stick yet. Plug it in, then try again.</source>
            <translation>There is no stick yet. Plug it in, then try again.</translation>
        </message>
        <message>
            <source>There is no picture and no PDF on the stick. Try another way.</source>
            <translation>There is no picture and no PDF on the stick. Try another way.</translation>
        </message>
        <message>
            <source>This file is too large. Choose a smaller one.</source>
            <translation>This file is too large. Choose a smaller one.</translation>
        </message>
        <message>
            <source>This paper cannot be printed. Photograph the screen, or write the number down.</source>
            <translation>This paper cannot be printed. Photograph the screen, or write the number down.</translation>
        </message>
    </context>
    <context>
        <name>guide</name>
        <message>
            <source>What is your situation?</source>
            <translation>What is your situation?</translation>
        </message>
        <message>
            <source>How do you want to do it?</source>
            <translation>How do you want to do it?</translation>
        </message>
        <message>
            <source>What is your case?</source>
            <translation>What is your case?</translation>
        </message>
        <message>
            <source>%1: how do you want to do it?</source>
            <translation>%1: how do you want to do it?</translation>
        </message>
        <message>
            <source>%1: what is your case?</source>
            <translation>%1: what is your case?</translation>
        </message>
        <message>
            <source>This guide goes round in a circle. Ask at the reception, please.</source>
            <translation>This guide goes round in a circle. Ask at the reception, please.</translation>
        </message>
        <message>
            <source>This answer does not exist.</source>
            <translation>This answer does not exist.</translation>
        </message>
        <message>
            <source>What do you want to do?</source>
            <translation>What do you want to do?</translation>
        </message>
        <message>
            <source>What do you want to know?</source>
            <translation>What do you want to know?</translation>
        </message>
        <message>
            <source>Everything, without more questions</source>
            <translation>Everything, without more questions</translation>
        </message>
        <message>
            <source>Case %1</source>
            <translation>Case %1</translation>
        </message>
        <message>
            <source>I don't know: show me all cases</source>
            <translation>I don't know: show me all cases</translation>
        </message>
        <message>
            <source>The page about this, on service-public.fr</source>
            <translation>The page about this, on service-public.fr</translation>
        </message>
    </context>
    <context>
        <name>kiosk</name>
        <message>
            <source>The settings of this terminal are not right. Please ask the reception.</source>
            <translation>The settings of this terminal are not right. Please ask the reception.</translation>
        </message>
    </context>
    <context>
        <name>lucarne::ui::AddressField</name>
        <message>
            <source>Number and street</source>
            <translation>Number and street</translation>
        </message>
        <message>
            <source>Building, floor, hamlet (optional)</source>
            <translation>Building, floor, hamlet (optional)</translation>
        </message>
        <message>
            <source>Postal code</source>
            <translation>Postal code</translation>
        </message>
        <message>
            <source>Town</source>
            <translation>Town</translation>
        </message>
        <message>
            <source>No town is known with this postal code. Check the 5 digits, or write the town.</source>
            <translation>No town is known with this postal code. Check the 5 digits, or write the town.</translation>
        </message>
    </context>
    <context>
        <name>lucarne::ui::AnswerList</name>
        <message>
            <source>Change: %1</source>
            <translation>Change: %1</translation>
        </message>
    </context>
    <context>
        <name>lucarne::ui::AnswerRow</name>
        <message>
            <source>Change</source>
            <translation>Change</translation>
        </message>
        <message>
            <source>No answer</source>
            <translation>No answer</translation>
        </message>
    </context>
    <context>
        <name>lucarne::ui::AnswerView</name>
        <message>
            <source>For: %1</source>
            <translation>For: %1</translation>
        </message>
        <message>
            <source>The guides</source>
            <translation>The guides</translation>
        </message>
        <message>
            <source>Choose another topic of this guide</source>
            <translation>Choose another topic of this guide</translation>
        </message>
        <message>
            <source>Your answers: %1</source>
            <translation>Your answers: %1</translation>
        </message>
        <message>
            <source>Form</source>
            <translation>Form</translation>
        </message>
        <message>
            <source>Letter ready to fill in</source>
            <translation>Letter ready to fill in</translation>
        </message>
        <message>
            <source>Work out an amount or a right</source>
            <translation>Work out an amount or a right</translation>
        </message>
        <message>
            <source>Search tool</source>
            <translation>Search tool</translation>
        </message>
        <message>
            <source>Online service</source>
            <translation>Online service</translation>
        </message>
        <message>
            <source>In short</source>
            <translation>In short</translation>
        </message>
        <message>
            <source>What you need</source>
            <translation>What you need</translation>
        </message>
        <message>
            <source>Cost and delays</source>
            <translation>Cost and delays</translation>
        </message>
        <message>
            <source>In detail</source>
            <translation>In detail</translation>
        </message>
        <message>
            <source>Where to go</source>
            <translation>Where to go</translation>
        </message>
        <message>
            <source>Website</source>
            <translation>Website</translation>
        </message>
        <message>
            <source>What you can do now</source>
            <translation>What you can do now</translation>
        </message>
        <message>
            <source>Do it now</source>
            <translation>Do it now</translation>
        </message>
        <message>
            <source>Cerfa no. %1</source>
            <translation>Cerfa no. %1</translation>
        </message>
        <message>
            <source>See also</source>
            <translation>See also</translation>
        </message>
        <message>
            <source>Sources</source>
            <translation>Sources</translation>
        </message>
        <message>
            <source>Official text of %1, checked on %2.</source>
            <translation>Official text of %1, checked on %2.</translation>
        </message>
        <message>
            <source>Official text of %1.</source>
            <translation>Official text of %1.</translation>
        </message>
        <message>
            <source>Take it on my telephone</source>
            <translation>Take it on my telephone</translation>
        </message>
        <message>
            <source>Print</source>
            <translation>Print</translation>
        </message>
        <message>
            <source>Telephone: %1</source>
            <translation>Telephone: %1</translation>
        </message>
    </context>
    <context>
        <name>lucarne::ui::AppointmentPage</name>
        <message>
            <source>With whom is your appointment?</source>
            <translation>With whom is your appointment?</translation>
        </message>
        <message>
            <source>Your appointment</source>
            <translation>Your appointment</translation>
        </message>
        <message>
            <source>This terminal does not know the offices around here yet. Ask at the reception.</source>
            <translation>This terminal does not know the offices around here yet. Ask at the reception.</translation>
        </message>
        <message>
            <source>See where to go, whether it is open, and how to call.</source>
            <translation>See where to go, whether it is open, and how to call.</translation>
        </message>
        <message>
            <source>Other institutions</source>
            <translation>Other institutions</translation>
        </message>
        <message>
            <source>Come with your letter or your message of appointment, and an identity document.</source>
            <translation>Come with your letter or your message of appointment, and an identity document.</translation>
        </message>
    </context>
    <context>
        <name>lucarne::ui::AttractPage</name>
        <message>
            <source>Welcome</source>
            <translation>Welcome</translation>
        </message>
        <message>
            <source>Hello</source>
            <translation>Hello</translation>
        </message>
        <message>
            <source>Your questions, your rights, the right office: find your way here.</source>
            <translation>Your questions, your rights, the right office: find your way here.</translation>
        </message>
    </context>
    <context>
        <name>lucarne::ui::BottomBar</name>
        <message>
            <source>Back</source>
            <translation>Back</translation>
        </message>
        <message>
            <source>Start again</source>
            <translation>Start again</translation>
        </message>
        <message>
            <source>Call for help</source>
            <translation>Call for help</translation>
        </message>
        <message>
            <source>I have finished</source>
            <translation>I have finished</translation>
        </message>
        <message>
            <source>Stop reading</source>
            <translation>Stop reading</translation>
        </message>
        <message>
            <source>Listen</source>
            <translation>Listen</translation>
        </message>
    </context>
    <context>
        <name>lucarne::ui::CalendarView</name>
        <message>
            <source>Month before</source>
            <translation>Month before</translation>
        </message>
        <message>
            <source>Month after</source>
            <translation>Month after</translation>
        </message>
    </context>
    <context>
        <name>lucarne::ui::ChoicesField</name>
        <message>
            <source>You can choose several.</source>
            <translation>You can choose several.</translation>
        </message>
    </context>
    <context>
        <name>lucarne::ui::CodePage</name>
        <message>
            <source>Continue</source>
            <translation>Continue</translation>
        </message>
        <message>
            <source>One moment, please</source>
            <translation>One moment, please</translation>
        </message>
        <message>
            <source>The county is asked.</source>
            <translation>The county is asked.</translation>
        </message>
        <message>
            <source>Back to the code</source>
            <translation>Back to the code</translation>
        </message>
        <message>
            <source>Show your paper to the camera</source>
            <translation>Show your paper to the camera</translation>
        </message>
        <message>
            <source>Hold the square code before the camera. It is read by itself.</source>
            <translation>Hold the square code before the camera. It is read by itself.</translation>
        </message>
        <message>
            <source>Show the paper to the camera</source>
            <translation>Show the paper to the camera</translation>
        </message>
        <message>
            <source>Type the code</source>
            <translation>Type the code</translation>
        </message>
    </context>
    <context>
        <name>lucarne::ui::CommuneField</name>
        <message>
            <source>Name or postal code</source>
            <translation>Name or postal code</translation>
        </message>
    </context>
    <context>
        <name>lucarne::ui::ContentView</name>
        <message>
            <source>Read on</source>
            <translation>Read on</translation>
        </message>
    </context>
    <context>
        <name>lucarne::ui::ContentsPage</name>
        <message>
            <source>Choose a subject</source>
            <translation>Choose a subject</translation>
        </message>
    </context>
    <context>
        <name>lucarne::ui::CountdownRing</name>
        <message numerus="yes">
            <source>%n second(s) left</source>
            <translation>
                <numerusform>%n second left</numerusform>
                <numerusform>%n seconds left</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>lucarne::ui::CountryField</name>
        <message>
            <source>Name of the country</source>
            <translation>Name of the country</translation>
        </message>
    </context>
    <context>
        <name>lucarne::ui::DateField</name>
        <message>
            <source>Day</source>
            <translation>Day</translation>
        </message>
        <message>
            <source>Month</source>
            <translation>Month</translation>
        </message>
        <message>
            <source>Year</source>
            <translation>Year</translation>
        </message>
        <message>
            <source>Choose in a calendar</source>
            <translation>Choose in a calendar</translation>
        </message>
        <message>
            <source>Example: 27 / 3 / 1950. The month as a number or a word.</source>
            <translation>Example: 27 / 3 / 1950. The month as a number or a word.</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1: %2</translation>
        </message>
    </context>
    <context>
        <name>lucarne::ui::DocumentScreen</name>
        <message>
            <source>With the camera</source>
            <translation>With the camera</translation>
        </message>
        <message>
            <source>You see your paper on the screen. You take a picture of it.</source>
            <translation>You see your paper on the screen. You take a picture of it.</translation>
        </message>
        <message>
            <source>With the scanner</source>
            <translation>With the scanner</translation>
        </message>
        <message>
            <source>You lay your paper on the glass.</source>
            <translation>You lay your paper on the glass.</translation>
        </message>
        <message>
            <source>From my USB stick</source>
            <translation>From my USB stick</translation>
        </message>
        <message>
            <source>You choose a picture or a PDF.</source>
            <translation>You choose a picture or a PDF.</translation>
        </message>
        <message>
            <source>Back to my pages</source>
            <translation>Back to my pages</translation>
        </message>
        <message>
            <source>Show the whole page, flat, in good light.</source>
            <translation>Show the whole page, flat, in good light.</translation>
        </message>
        <message>
            <source>The page is there. Hold still, then take the picture.</source>
            <translation>The page is there. Hold still, then take the picture.</translation>
        </message>
        <message>
            <source>Take the picture</source>
            <translation>Take the picture</translation>
        </message>
        <message>
            <source>Another way</source>
            <translation>Another way</translation>
        </message>
        <message>
            <source>Lay it face down on the glass and close the lid. Then touch “Scan”.</source>
            <translation>Lay it face down on the glass and close the lid. Then touch “Scan”.</translation>
        </message>
        <message>
            <source>Scan</source>
            <translation>Scan</translation>
        </message>
        <message>
            <source>Please leave the lid closed.</source>
            <translation>Please leave the lid closed.</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Stop</translation>
        </message>
        <message>
            <source>PDF, %1</source>
            <translation>PDF, %1</translation>
        </message>
        <message>
            <source>Picture, %1</source>
            <translation>Picture, %1</translation>
        </message>
        <message>
            <source>Look again</source>
            <translation>Look again</translation>
        </message>
        <message>
            <source>It looks blurred. We think that it cannot be read. Please take it again.</source>
            <translation>It looks blurred. We think that it cannot be read. Please take it again.</translation>
        </message>
        <message>
            <source>It is too dark. Please take it again with more light.</source>
            <translation>It is too dark. Please take it again with more light.</translation>
        </message>
        <message>
            <source>We see no writing on it. Is it the right side?</source>
            <translation>We see no writing on it. Is it the right side?</translation>
        </message>
        <message>
            <source>The page you took</source>
            <translation>The page you took</translation>
        </message>
        <message>
            <source>Look at the small letters. The office has to read them, too.</source>
            <translation>Look at the small letters. The office has to read them, too.</translation>
        </message>
        <message>
            <source>Yes, keep it</source>
            <translation>Yes, keep it</translation>
        </message>
        <message>
            <source>No, take it again</source>
            <translation>No, take it again</translation>
        </message>
        <message>
            <source>Turn it</source>
            <translation>Turn it</translation>
        </message>
        <message>
            <source>Take it again</source>
            <translation>Take it again</translation>
        </message>
        <message>
            <source>This is the most that one document can have.</source>
            <translation>This is the most that one document can have.</translation>
        </message>
        <message>
            <source>Add a page</source>
            <translation>Add a page</translation>
        </message>
        <message>
            <source>My document is complete</source>
            <translation>My document is complete</translation>
        </message>
        <message>
            <source>Look at page %1</source>
            <translation>Look at page %1</translation>
        </message>
        <message>
            <source>Page %1</source>
            <translation>Page %1</translation>
        </message>
        <message>
            <source>Move page %1 up</source>
            <translation>Move page %1 up</translation>
        </message>
        <message>
            <source>Move page %1 down</source>
            <translation>Move page %1 down</translation>
        </message>
        <message>
            <source>Take page %1 again</source>
            <translation>Take page %1 again</translation>
        </message>
        <message>
            <source>Delete page %1</source>
            <translation>Delete page %1</translation>
        </message>
        <message>
            <source>Do you want to delete page %1?</source>
            <translation>Do you want to delete page %1?</translation>
        </message>
        <message>
            <source>No, keep it</source>
            <translation>No, keep it</translation>
        </message>
        <message>
            <source>Yes, delete it</source>
            <translation>Yes, delete it</translation>
        </message>
        <message>
            <source>We do not see a whole page. Please check that nothing is missing.</source>
            <translation>We do not see a whole page. Please check that nothing is missing.</translation>
        </message>
    </context>
    <context>
        <name>lucarne::ui::DocumentTaking</name>
        <message>
            <source>How do you want to take this page again?</source>
            <translation>How do you want to take this page again?</translation>
        </message>
        <message>
            <source>How do you want to give this paper?</source>
            <translation>How do you want to give this paper?</translation>
        </message>
        <message>
            <source>How do you want to add a page?</source>
            <translation>How do you want to add a page?</translation>
        </message>
        <message>
            <source>Put your paper under the camera</source>
            <translation>Put your paper under the camera</translation>
        </message>
        <message>
            <source>Put your paper in the scanner</source>
            <translation>Put your paper in the scanner</translation>
        </message>
        <message>
            <source>The scanner reads your paper</source>
            <translation>The scanner reads your paper</translation>
        </message>
        <message>
            <source>What do you want to give?</source>
            <translation>What do you want to give?</translation>
        </message>
        <message>
            <source>Can you read it?</source>
            <translation>Can you read it?</translation>
        </message>
        <message numerus="yes">
            <source>Your document: %n page(s)</source>
            <translation>
                <numerusform>Your document: %n page</numerusform>
                <numerusform>Your document: %n pages</numerusform>
            </translation>
        </message>
        <message>
            <source>Page %1</source>
            <translation>Page %1</translation>
        </message>
        <message>
            <source>With the camera</source>
            <translation>With the camera</translation>
        </message>
        <message>
            <source>With the scanner</source>
            <translation>With the scanner</translation>
        </message>
        <message>
            <source>From my USB stick</source>
            <translation>From my USB stick</translation>
        </message>
        <message>
            <source>Lay it face down on the glass and close the lid. Then touch “Scan”.</source>
            <translation>Lay it face down on the glass and close the lid. Then touch “Scan”.</translation>
        </message>
        <message>
            <source>One moment, your document is being made</source>
            <translation>One moment, your document is being made</translation>
        </message>
        <message>
            <source>One moment, please</source>
            <translation>One moment, please</translation>
        </message>
        <message>
            <source>One moment, your document is being locked away safely</source>
            <translation>One moment, your document is being locked away safely</translation>
        </message>
        <message>
            <source>This paper is needed. If you do not have it with you, go back and touch “Go on later”: your answers are kept.</source>
            <translation>This paper is needed. If you do not have it with you, go back and touch “Go on later”: your answers are kept.</translation>
        </message>
        <message>
            <source>Go on without this paper</source>
            <translation>Go on without this paper</translation>
        </message>
        <message>
            <source>You need not give it.</source>
            <translation>You need not give it.</translation>
        </message>
        <message>
            <source>I will bring it later</source>
            <translation>I will bring it later</translation>
        </message>
        <message>
            <source>You go on without this paper. The office sees that you will bring it.</source>
            <translation>You go on without this paper. The office sees that you will bring it.</translation>
        </message>
    </context>
    <context>
        <name>lucarne::ui::DocumentsField</name>
        <message>
            <source>Photograph or scan</source>
            <translation>Photograph or scan</translation>
        </message>
        <message>
            <source>You bring this paper later. The office sees it. If you have it after all, you can give it now.</source>
            <translation>You bring this paper later. The office sees it. If you have it after all, you can give it now.</translation>
        </message>
    </context>
    <context>
        <name>lucarne::ui::EmailField</name>
        <message>
            <source>Example: %1</source>
            <translation>Example: %1</translation>
        </message>
    </context>
    <context>
        <name>lucarne::ui::EndCover</name>
        <message>
            <source>Thank you. Goodbye.</source>
            <translation>Thank you. Goodbye.</translation>
        </message>
        <message>
            <source>Everything you wrote here is erased.</source>
            <translation>Everything you wrote here is erased.</translation>
        </message>
    </context>
    <context>
        <name>lucarne::ui::FieldBox</name>
        <message>
            <source>%1 (optional)</source>
            <translation>%1 (optional)</translation>
        </message>
        <message>
            <source>%1 (nothing to fill in)</source>
            <translation>%1 (nothing to fill in)</translation>
        </message>
        <message>
            <source>You may leave this empty.</source>
            <translation>You may leave this empty.</translation>
        </message>
        <message>
            <source>There is nothing to fill in.</source>
            <translation>There is nothing to fill in.</translation>
        </message>
    </context>
    <context>
        <name>lucarne::ui::FinderField</name>
        <message>
            <source>Choose another</source>
            <translation>Choose another</translation>
        </message>
    </context>
    <context>
        <name>lucarne::ui::FlickArea</name>
        <message>
            <source>Higher</source>
            <translation>Higher</translation>
        </message>
        <message>
            <source>More below</source>
            <translation>More below</translation>
        </message>
        <message>
            <source>Place in the page</source>
            <translation>Place in the page</translation>
        </message>
    </context>
    <context>
        <name>lucarne::ui::FormPage</name>
        <message>
            <source>There is no form to go on with.</source>
            <translation>There is no form to go on with.</translation>
        </message>
        <message>
            <source>One moment, please</source>
            <translation>One moment, please</translation>
        </message>
        <message>
            <source>This form cannot be filled in here for now</source>
            <translation>This form cannot be filled in here for now</translation>
        </message>
        <message numerus="yes">
            <source>Document %1, %n page(s)</source>
            <translation>
                <numerusform>Document %1, %n page</numerusform>
                <numerusform>Document %1, %n pages</numerusform>
            </translation>
        </message>
        <message>
            <source>Document %1</source>
            <translation>Document %1</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1: %2</translation>
        </message>
        <message>
            <source>Do you want to begin this form again?</source>
            <translation>Do you want to begin this form again?</translation>
        </message>
        <message>
            <source>Do you want to erase your other form?</source>
            <translation>Do you want to erase your other form?</translation>
        </message>
        <message>
            <source>All the answers that you gave in it are erased.</source>
            <translation>All the answers that you gave in it are erased.</translation>
        </message>
        <message>
            <source>You have begun it and not finished it. All its answers are erased.</source>
            <translation>You have begun it and not finished it. All its answers are erased.</translation>
        </message>
        <message>
            <source>No, go on with my form</source>
            <translation>No, go on with my form</translation>
        </message>
        <message>
            <source>No, go on with my other form</source>
            <translation>No, go on with my other form</translation>
        </message>
        <message>
            <source>Yes, erase them</source>
            <translation>Yes, erase them</translation>
        </message>
        <message>
            <source>You start with the first question.</source>
            <translation>You start with the first question.</translation>
        </message>
        <message>
            <source>Do you want to go back without this document?</source>
            <translation>Do you want to go back without this document?</translation>
        </message>
        <message numerus="yes">
            <source>You have taken %n page(s). They are not in your form yet.</source>
            <translation>
                <numerusform>You have taken %n page. It is not in your form yet.</numerusform>
                <numerusform>You have taken %n pages. They are not in your form yet.</numerusform>
            </translation>
        </message>
        <message>
            <source>No, keep my pages</source>
            <translation>No, keep my pages</translation>
        </message>
        <message>
            <source>You come back to your document.</source>
            <translation>You come back to your document.</translation>
        </message>
        <message>
            <source>Yes, go back without it</source>
            <translation>Yes, go back without it</translation>
        </message>
        <message>
            <source>The pages are erased. Your answers stay.</source>
            <translation>The pages are erased. Your answers stay.</translation>
        </message>
        <message>
            <source>Do you want to stop here?</source>
            <translation>Do you want to stop here?</translation>
        </message>
        <message>
            <source>Your answers are kept for 30 days. Nothing is sent yet. You get a code: with it you go on at any terminal.</source>
            <translation>Your answers are kept for 30 days. Nothing is sent yet. You get a code: with it you go on at any terminal.</translation>
        </message>
        <message>
            <source>Go on now</source>
            <translation>Go on now</translation>
        </message>
        <message>
            <source>You come back to your question.</source>
            <translation>You come back to your question.</translation>
        </message>
        <message>
            <source>Keep it and leave</source>
            <translation>Keep it and leave</translation>
        </message>
        <message>
            <source>You see your code, to take along.</source>
            <translation>You see your code, to take along.</translation>
        </message>
        <message numerus="yes">
            <source>Your form has %n document(s). It can take no more.</source>
            <translation>
                <numerusform>Your form has %n document. It can take no more.</numerusform>
                <numerusform>Your form has %n documents. It can take no more.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>lucarne::ui::GuidePage</name>
        <message>
            <source>This guide cannot be shown</source>
            <translation>This guide cannot be shown</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Back</translation>
        </message>
        <message>
            <source>Hide the explanation</source>
            <translation>Hide the explanation</translation>
        </message>
        <message>
            <source>Explain: %1</source>
            <translation>Explain: %1</translation>
        </message>
        <message>
            <source>Other choices</source>
            <translation>Other choices</translation>
        </message>
    </context>
    <context>
        <name>lucarne::ui::HelpOverlay</name>
        <message>
            <source>I need help</source>
            <translation>I need help</translation>
        </message>
        <message>
            <source>Show this screen at the reception.</source>
            <translation>Show this screen at the reception.</translation>
        </message>
        <message>
            <source>Or call this number:</source>
            <translation>Or call this number:</translation>
        </message>
        <message>
            <source>Go on alone</source>
            <translation>Go on alone</translation>
        </message>
    </context>
    <context>
        <name>lucarne::ui::HomePage</name>
        <message>
            <source>What do you need?</source>
            <translation>What do you need?</translation>
        </message>
        <message>
            <source>Hello.</source>
            <translation>Hello.</translation>
        </message>
        <message>
            <source>Touch the white line to write a word, for example: identity card.</source>
            <translation>Touch the white line to write a word, for example: identity card.</translation>
        </message>
        <message>
            <source>Or touch a situation: I am moving house, I am looking for work.</source>
            <translation>Or touch a situation: I am moving house, I am looking for work.</translation>
        </message>
        <message>
            <source>If you have an appointment, touch: I have an appointment.</source>
            <translation>If you have an appointment, touch: I have an appointment.</translation>
        </message>
        <message>
            <source>If you need a person, touch: Call for help, at the bottom of the screen.</source>
            <translation>If you need a person, touch: Call for help, at the bottom of the screen.</translation>
        </message>
        <message>
            <source>Hello</source>
            <translation>Hello</translation>
        </message>
        <message>
            <source>Write a word: identity card, rent…</source>
            <translation>Write a word: identity card, rent…</translation>
        </message>
        <message>
            <source>Search</source>
            <translation>Search</translation>
        </message>
        <message>
            <source>Other situations</source>
            <translation>Other situations</translation>
        </message>
        <message>
            <source>All the subjects</source>
            <translation>All the subjects</translation>
        </message>
        <message>
            <source>I have an appointment</source>
            <translation>I have an appointment</translation>
        </message>
        <message>
            <source>What is happening in your life?</source>
            <translation>What is happening in your life?</translation>
        </message>
        <message>
            <source>To make a request, touch: Fill in a form.</source>
            <translation>To make a request, touch: Fill in a form.</translation>
        </message>
        <message>
            <source>Fill in a form</source>
            <translation>Fill in a form</translation>
        </message>
    </context>
    <context>
        <name>lucarne::ui::IbanField</name>
        <message>
            <source>It is on the bank details slip (RIB). It begins with FR and has 27 characters.</source>
            <translation>It is on the bank details slip (RIB). It begins with FR and has 27 characters.</translation>
        </message>
    </context>
    <context>
        <name>lucarne::ui::IdleOverlay</name>
        <message>
            <source>Are you still there?</source>
            <translation>Are you still there?</translation>
        </message>
        <message>
            <source>Touch the screen to go on.</source>
            <translation>Touch the screen to go on.</translation>
        </message>
        <message>
            <source>Touch the screen to go on. Otherwise everything is erased.</source>
            <translation>Touch the screen to go on. Otherwise everything is erased.</translation>
        </message>
        <message>
            <source>I am here</source>
            <translation>I am here</translation>
        </message>
        <message>
            <source>I have finished</source>
            <translation>I have finished</translation>
        </message>
    </context>
    <context>
        <name>lucarne::ui::IntroScreen</name>
        <message>
            <source>You have begun another form. If you begin this one, the answers of the other one are erased.</source>
            <translation>You have begun another form. If you begin this one, the answers of the other one are erased.</translation>
        </message>
        <message numerus="yes">
            <source>About %n minute(s)</source>
            <translation>
                <numerusform>About %n minute</numerusform>
                <numerusform>About %n minutes</numerusform>
            </translation>
        </message>
        <message>
            <source>Who answers: %1</source>
            <translation>Who answers: %1</translation>
        </message>
        <message>
            <source>Have at hand</source>
            <translation>Have at hand</translation>
        </message>
        <message>
            <source>Your answers are kept at each step. You can go back and change them.</source>
            <translation>Your answers are kept at each step. You can go back and change them.</translation>
        </message>
        <message>
            <source>Begin again</source>
            <translation>Begin again</translation>
        </message>
        <message>
            <source>Go on with my form</source>
            <translation>Go on with my form</translation>
        </message>
        <message>
            <source>Start</source>
            <translation>Start</translation>
        </message>
        <message>
            <source>Hide: what becomes of my information</source>
            <translation>Hide: what becomes of my information</translation>
        </message>
        <message>
            <source>What becomes of my information</source>
            <translation>What becomes of my information</translation>
        </message>
        <message>
            <source>Who is responsible</source>
            <translation>Who is responsible</translation>
        </message>
        <message>
            <source>What it is used for</source>
            <translation>What it is used for</translation>
        </message>
        <message>
            <source>By what right</source>
            <translation>By what right</translation>
        </message>
        <message>
            <source>How long it is kept</source>
            <translation>How long it is kept</translation>
        </message>
        <message>
            <source>Your rights</source>
            <translation>Your rights</translation>
        </message>
        <message>
            <source>One moment…</source>
            <translation>One moment…</translation>
        </message>
    </context>
    <context>
        <name>lucarne::ui::ItemsField</name>
        <message>
            <source>Touch to change</source>
            <translation>Touch to change</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Remove</translation>
        </message>
        <message>
            <source>Remove: %1</source>
            <translation>Remove: %1</translation>
        </message>
        <message>
            <source>Remove “%1”?</source>
            <translation>Remove “%1”?</translation>
        </message>
        <message>
            <source>Yes, remove</source>
            <translation>Yes, remove</translation>
        </message>
        <message>
            <source>No, keep it</source>
            <translation>No, keep it</translation>
        </message>
    </context>
    <context>
        <name>lucarne::ui::Key</name>
        <message>
            <source>Hold for accents</source>
            <translation>Hold for accents</translation>
        </message>
    </context>
    <context>
        <name>lucarne::ui::LanguageOverlay</name>
        <message>
            <source>Choose your language</source>
            <translation>Choose your language</translation>
        </message>
        <message>
            <source>The menus change. The official texts stay in French.</source>
            <translation>The menus change. The official texts stay in French.</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Close</translation>
        </message>
    </context>
    <context>
        <name>lucarne::ui::LaterScreen</name>
        <message>
            <source>Your form is kept for 30 days.</source>
            <translation>Your form is kept for 30 days.</translation>
        </message>
        <message>
            <source>To go on, come back to any terminal with this code. Only this code opens your form: keep it well.</source>
            <translation>To go on, come back to any terminal with this code. Only this code opens your form: keep it well.</translation>
        </message>
        <message>
            <source>The code of your form</source>
            <translation>The code of your form</translation>
        </message>
        <message>
            <source>Back to the home screen</source>
            <translation>Back to the home screen</translation>
        </message>
        <message>
            <source>Without this code nobody can read your answers, not even us. If you joined papers, only the county can open them.</source>
            <translation>Without this code nobody can read your answers, not even us. If you joined papers, only the county can open them.</translation>
        </message>
    </context>
    <context>
        <name>lucarne::ui::LifeEventsPage</name>
        <message>
            <source>What is happening in your life?</source>
            <translation>What is happening in your life?</translation>
        </message>
    </context>
    <context>
        <name>lucarne::ui::LineField</name>
        <message>
            <source>Example: %1</source>
            <translation>Example: %1</translation>
        </message>
    </context>
    <context>
        <name>lucarne::ui::LinkChip</name>
        <message>
            <source>Opens the definition here</source>
            <translation>Opens the definition here</translation>
        </message>
        <message>
            <source>Shows a code to go on with your telephone</source>
            <translation>Shows a code to go on with your telephone</translation>
        </message>
    </context>
    <context>
        <name>lucarne::ui::ListPage</name>
        <message>
            <source>There is nothing to show here. The reception can help you.</source>
            <translation>There is nothing to show here. The reception can help you.</translation>
        </message>
        <message>
            <source>Before</source>
            <translation>Before</translation>
        </message>
        <message>
            <source>More choices</source>
            <translation>More choices</translation>
        </message>
        <message>
            <source>Page %1 of %2</source>
            <translation>Page %1 of %2</translation>
        </message>
    </context>
    <context>
        <name>lucarne::ui::LiveView</name>
        <message>
            <source>What the camera sees</source>
            <translation>What the camera sees</translation>
        </message>
    </context>
    <context>
        <name>lucarne::ui::LongChoiceField</name>
        <message>
            <source>Write the first letters</source>
            <translation>Write the first letters</translation>
        </message>
    </context>
    <context>
        <name>lucarne::ui::NirField</name>
        <message>
            <source>The 15 characters on the carte Vitale.</source>
            <translation>The 15 characters on the carte Vitale.</translation>
        </message>
    </context>
    <context>
        <name>lucarne::ui::Notice</name>
        <message>
            <source>The official guides are not on this terminal yet. The reception can help you.</source>
            <translation>The official guides are not on this terminal yet. The reception can help you.</translation>
        </message>
        <message>
            <source>These guides date from %1. Ask the reception whether amounts have changed.</source>
            <translation>These guides date from %1. Ask the reception whether amounts have changed.</translation>
        </message>
        <message>
            <source>No news from the county since %1. The guides still work; ask the reception whether amounts have changed.</source>
            <translation>No news from the county since %1. The guides still work; ask the reception whether amounts have changed.</translation>
        </message>
    </context>
    <context>
        <name>lucarne::ui::NumberField</name>
        <message>
            <source>It is on the certificate of the CAF or MSA.</source>
            <translation>It is on the certificate of the CAF or MSA.</translation>
        </message>
    </context>
    <context>
        <name>lucarne::ui::OfficeCard</name>
        <message>
            <source>%1 from here, in a straight line</source>
            <translation>%1 from here, in a straight line</translation>
        </message>
        <message>
            <source>Code that opens the map on a telephone</source>
            <translation>Code that opens the map on a telephone</translation>
        </message>
        <message>
            <source>The way, on your telephone</source>
            <translation>The way, on your telephone</translation>
        </message>
    </context>
    <context>
        <name>lucarne::ui::OfficialText</name>
        <message>
            <source>The official text exists in French only.</source>
            <translation>The official text exists in French only.</translation>
        </message>
    </context>
    <context>
        <name>lucarne::ui::PhoneField</name>
        <message>
            <source>Example: %1</source>
            <translation>Example: %1</translation>
        </message>
    </context>
    <context>
        <name>lucarne::ui::PostalCodeField</name>
        <message>
            <source>Five digits. Example: %1</source>
            <translation>Five digits. Example: %1</translation>
        </message>
    </context>
    <context>
        <name>lucarne::ui::Printing</name>
        <message>
            <source>Your sheet is being printed.</source>
            <translation>Your sheet is being printed.</translation>
        </message>
        <message>
            <source>Your sheet is printed. Do not forget it.</source>
            <translation>Your sheet is printed. Do not forget it.</translation>
        </message>
    </context>
    <context>
        <name>lucarne::ui::ProceduresPage</name>
        <message>
            <source>Go on with a form I kept</source>
            <translation>Go on with a form I kept</translation>
        </message>
        <message>
            <source>How does my request get on?</source>
            <translation>How does my request get on?</translation>
        </message>
        <message numerus="yes">
            <source>Form to fill in here, about %n minute(s)</source>
            <translation>
                <numerusform>Form to fill in here, about %n minute</numerusform>
                <numerusform>Form to fill in here, about %n minutes</numerusform>
            </translation>
        </message>
        <message>
            <source>Go on with your form</source>
            <translation>Go on with your form</translation>
        </message>
        <message>
            <source>Which form do you want to fill in?</source>
            <translation>Which form do you want to fill in?</translation>
        </message>
        <message>
            <source>No form can be filled in on this terminal for now. Ask at the reception.</source>
            <translation>No form can be filled in on this terminal for now. Ask at the reception.</translation>
        </message>
        <message>
            <source>You answer one question after the other. Your request is recorded here and sent for you.</source>
            <translation>You answer one question after the other. Your request is recorded here and sent for you.</translation>
        </message>
        <message numerus="yes">
            <source>About %n minute(s)</source>
            <translation>
                <numerusform>About %n minute</numerusform>
                <numerusform>About %n minutes</numerusform>
            </translation>
        </message>
        <message>
            <source>Other forms</source>
            <translation>Other forms</translation>
        </message>
        <message>
            <source>Back to the first forms</source>
            <translation>Back to the first forms</translation>
        </message>
    </context>
    <context>
        <name>lucarne::ui::ProgressLine</name>
        <message>
            <source>Progress</source>
            <translation>Progress</translation>
        </message>
    </context>
    <context>
        <name>lucarne::ui::ProgressPage</name>
        <message>
            <source>What is the number of your receipt?</source>
            <translation>What is the number of your receipt?</translation>
        </message>
        <message>
            <source>What is the secret code of your receipt?</source>
            <translation>What is the secret code of your receipt?</translation>
        </message>
        <message>
            <source>It is on your receipt: 12 letters and digits, four by four. You need not write the dashes.</source>
            <translation>It is on your receipt: 12 letters and digits, four by four. You need not write the dashes.</translation>
        </message>
        <message>
            <source>It is below the number: 27 letters and digits. So nobody else can ask in your place.</source>
            <translation>It is below the number: 27 letters and digits. So nobody else can ask in your place.</translation>
        </message>
        <message>
            <source>Continue</source>
            <translation>Continue</translation>
        </message>
        <message>
            <source>See how it gets on</source>
            <translation>See how it gets on</translation>
        </message>
        <message>
            <source>This is not the number of a receipt. Please compare it with your paper, letter by letter.</source>
            <translation>This is not the number of a receipt. Please compare it with your paper, letter by letter.</translation>
        </message>
        <message>
            <source>There is a mistake in the code. Please compare it with your paper, letter by letter.</source>
            <translation>There is a mistake in the code. Please compare it with your paper, letter by letter.</translation>
        </message>
        <message>
            <source>Your request has arrived</source>
            <translation>Your request has arrived</translation>
        </message>
        <message>
            <source>Somebody is working on your request</source>
            <translation>Somebody is working on your request</translation>
        </message>
        <message>
            <source>Your request is done</source>
            <translation>Your request is done</translation>
        </message>
        <message>
            <source>Something is missing in your request</source>
            <translation>Something is missing in your request</translation>
        </message>
        <message>
            <source>You have nothing to do. You can ask again in a few days.</source>
            <translation>You have nothing to do. You can ask again in a few days.</translation>
        </message>
        <message>
            <source>You have nothing more to do here.</source>
            <translation>You have nothing more to do here.</translation>
        </message>
        <message>
            <source>Please do what is said below, or ask at the reception.</source>
            <translation>Please do what is said below, or ask at the reception.</translation>
        </message>
        <message>
            <source>Request %1</source>
            <translation>Request %1</translation>
        </message>
        <message>
            <source>Message for you</source>
            <translation>Message for you</translation>
        </message>
        <message>
            <source>Arrived on %1</source>
            <translation>Arrived on %1</translation>
        </message>
        <message>
            <source>Last change on %1</source>
            <translation>Last change on %1</translation>
        </message>
        <message>
            <source>This is another code. Show your receipt.</source>
            <translation>This is another code. Show your receipt.</translation>
        </message>
    </context>
    <context>
        <name>lucarne::ui::QrView</name>
        <message>
            <source>Code to scan with a telephone</source>
            <translation>Code to scan with a telephone</translation>
        </message>
    </context>
    <context>
        <name>lucarne::ui::ReceiptScreen</name>
        <message>
            <source>The number of your receipt</source>
            <translation>The number of your receipt</translation>
        </message>
        <message>
            <source>Recorded on %1</source>
            <translation>Recorded on %1</translation>
        </message>
        <message>
            <source>Back to the home screen</source>
            <translation>Back to the home screen</translation>
        </message>
        <message>
            <source>Its secret code</source>
            <translation>Its secret code</translation>
        </message>
        <message>
            <source>You can ask how your request gets on: at any terminal with the number and the secret code, at the reception with the number.</source>
            <translation>You can ask how your request gets on: at any terminal with the number and the secret code, at the reception with the number.</translation>
        </message>
        <message>
            <source>Your request is recorded on this terminal.</source>
            <translation>Your request is recorded on this terminal.</translation>
        </message>
        <message>
            <source>It is not sent yet. It leaves by itself, also after you have gone: you have nothing more to do here.</source>
            <translation>It is not sent yet. It leaves by itself, also after you have gone: you have nothing more to do here.</translation>
        </message>
        <message>
            <source>Do not forget to bring: %1.</source>
            <translation>Do not forget to bring: %1.</translation>
        </message>
    </context>
    <context>
        <name>lucarne::ui::RefusedScreen</name>
        <message>
            <source>Ask at the reception: somebody will help you.</source>
            <translation>Ask at the reception: somebody will help you.</translation>
        </message>
        <message>
            <source>You can make your request here:</source>
            <translation>You can make your request here:</translation>
        </message>
    </context>
    <context>
        <name>lucarne::ui::RepeatField</name>
        <message>
            <source>Add a line</source>
            <translation>Add a line</translation>
        </message>
        <message>
            <source>Add: %1</source>
            <comment>%1 is a kind of thing: child</comment>
            <translation>Add: %1</translation>
        </message>
    </context>
    <context>
        <name>lucarne::ui::ResourcePage</name>
        <message>
            <source>This cannot be shown</source>
            <translation>This cannot be shown</translation>
        </message>
        <message>
            <source>Go on with your telephone</source>
            <translation>Go on with your telephone</translation>
        </message>
        <message>
            <source>Show the code for your telephone</source>
            <translation>Show the code for your telephone</translation>
        </message>
        <message>
            <source>The guides that explain it</source>
            <translation>The guides that explain it</translation>
        </message>
    </context>
    <context>
        <name>lucarne::ui::ReviewScreen</name>
        <message>
            <source>Read your answers again</source>
            <translation>Read your answers again</translation>
        </message>
        <message>
            <source>If one is not right, touch it to change it.</source>
            <translation>If one is not right, touch it to change it.</translation>
        </message>
        <message>
            <source>Go on later</source>
            <translation>Go on later</translation>
        </message>
        <message>
            <source>Send</source>
            <translation>Send</translation>
        </message>
    </context>
    <context>
        <name>lucarne::ui::SearchField</name>
        <message>
            <source>Erase all</source>
            <translation>Erase all</translation>
        </message>
    </context>
    <context>
        <name>lucarne::ui::SearchPage</name>
        <message>
            <source>Search</source>
            <translation>Search</translation>
        </message>
        <message>
            <source>Write what you need with the keyboard on the screen. The answers come as you write.</source>
            <translation>Write what you need with the keyboard on the screen. The answers come as you write.</translation>
        </message>
        <message>
            <source>There is no answer for these words. Try another word, or choose a subject.</source>
            <translation>There is no answer for these words. Try another word, or choose a subject.</translation>
        </message>
        <message numerus="yes">
            <source>%n answer(s). Touch the one that looks right.</source>
            <translation>
                <numerusform>%n answer. Touch it if it looks right.</numerusform>
                <numerusform>%n answers. Touch the one that looks right.</numerusform>
            </translation>
        </message>
        <message>
            <source>What do you need?</source>
            <translation>What do you need?</translation>
        </message>
        <message>
            <source>Write a word of every day: “car papers”, “rent”, “baby”, “retirement”…</source>
            <translation>Write a word of every day: “car papers”, “rent”, “baby”, “retirement”…</translation>
        </message>
        <message>
            <source>Nothing found for “%1”</source>
            <translation>Nothing found for “%1”</translation>
        </message>
        <message>
            <source>Try another word, a simpler one. Or choose among the subjects.</source>
            <translation>Try another word, a simpler one. Or choose among the subjects.</translation>
        </message>
        <message>
            <source>Choose among the subjects</source>
            <translation>Choose among the subjects</translation>
        </message>
        <message>
            <source>Also called “%1”</source>
            <translation>Also called “%1”</translation>
        </message>
        <message>
            <source>Other answers</source>
            <translation>Other answers</translation>
        </message>
        <message>
            <source>Back to the first answers</source>
            <translation>Back to the first answers</translation>
        </message>
    </context>
    <context>
        <name>lucarne::ui::SignatureField</name>
        <message>
            <source>Erase and sign again</source>
            <translation>Erase and sign again</translation>
        </message>
        <message>
            <source>Write with your finger in the frame.</source>
            <translation>Write with your finger in the frame.</translation>
        </message>
    </context>
    <context>
        <name>lucarne::ui::SiretField</name>
        <message>
            <source>14 digits. Example: %1</source>
            <translation>14 digits. Example: %1</translation>
        </message>
    </context>
    <context>
        <name>lucarne::ui::StepBar</name>
        <message>
            <source>Question %1</source>
            <translation>Question %1</translation>
        </message>
        <message>
            <source>the last one</source>
            <translation>the last one</translation>
        </message>
        <message numerus="yes">
            <source>%n more</source>
            <translation>
                <numerusform>%n more</numerusform>
                <numerusform>%n more</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>at most %n more</source>
            <translation>
                <numerusform>at most %n more</numerusform>
                <numerusform>at most %n more</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 to %2 more</source>
            <translation>%1 to %2 more</translation>
        </message>
        <message>
            <source>%1 — %2</source>
            <comment>where the citizen is — what is left</comment>
            <translation>%1 — %2</translation>
        </message>
        <message>
            <source>then perhaps more questions</source>
            <translation>then perhaps more questions</translation>
        </message>
        <message numerus="yes">
            <source>at least %n more</source>
            <translation>
                <numerusform>at least %n more</numerusform>
                <numerusform>at least %n more</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>lucarne::ui::StepScreen</name>
        <message>
            <source>Keep this</source>
            <translation>Keep this</translation>
        </message>
        <message>
            <source>Next</source>
            <translation>Next</translation>
        </message>
        <message>
            <source>Go on later</source>
            <translation>Go on later</translation>
        </message>
        <message>
            <source>Hide the keyboard</source>
            <translation>Hide the keyboard</translation>
        </message>
    </context>
    <context>
        <name>lucarne::ui::Suggestions</name>
        <message>
            <source>Other choices</source>
            <translation>Other choices</translation>
        </message>
        <message>
            <source>Back to the first choices</source>
            <translation>Back to the first choices</translation>
        </message>
        <message>
            <source>Nothing begins like this. Check the spelling, or write fewer letters.</source>
            <translation>Nothing begins like this. Check the spelling, or write fewer letters.</translation>
        </message>
    </context>
    <context>
        <name>lucarne::ui::TableBlock</name>
        <message>
            <source>Table</source>
            <translation>Table</translation>
        </message>
    </context>
    <context>
        <name>lucarne::ui::TakeAwayOverlay</name>
        <message>
            <source>Point your telephone at this code</source>
            <translation>Point your telephone at this code</translation>
        </message>
        <message>
            <source>Code that opens this page on a telephone</source>
            <translation>Code that opens this page on a telephone</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Close</translation>
        </message>
    </context>
    <context>
        <name>lucarne::ui::TakeAwayScreen</name>
        <message>
            <source>QR code to photograph with a telephone</source>
            <translation>QR code to photograph with a telephone</translation>
        </message>
        <message>
            <source>Photograph the square with your telephone, or write the code down.</source>
            <translation>Photograph the square with your telephone, or write the code down.</translation>
        </message>
        <message>
            <source>Print</source>
            <translation>Print</translation>
        </message>
        <message>
            <source>Photograph the code with your telephone, or write both down.</source>
            <translation>Photograph the code with your telephone, or write both down.</translation>
        </message>
    </context>
    <context>
        <name>lucarne::ui::TakeUpPage</name>
        <message>
            <source>What is the code of your form?</source>
            <translation>What is the code of your form?</translation>
        </message>
        <message>
            <source>It is on the paper that you took along: 27 letters and digits, three by three. You need not write the dashes.</source>
            <translation>It is on the paper that you took along: 27 letters and digits, three by three. You need not write the dashes.</translation>
        </message>
        <message>
            <source>Go on with my form</source>
            <translation>Go on with my form</translation>
        </message>
        <message>
            <source>This is another code. Show the paper with the code of your form.</source>
            <translation>This is another code. Show the paper with the code of your form.</translation>
        </message>
        <message>
            <source>This terminal does not have your form. It stays kept under its code. Go to the terminal where you began it, or ask at the reception.</source>
            <translation>This terminal does not have your form. It stays kept under its code. Go to the terminal where you began it, or ask at the reception.</translation>
        </message>
        <message>
            <source>You have begun another form here</source>
            <translation>You have begun another form here</translation>
        </message>
        <message>
            <source>“%1” is not finished. It would be lost if you opened the form of your code now.</source>
            <translation>“%1” is not finished. It would be lost if you opened the form of your code now.</translation>
        </message>
        <message>
            <source>Keep it first</source>
            <translation>Keep it first</translation>
        </message>
        <message>
            <source>You see its code, to take along. Then the form of your code opens.</source>
            <translation>You see its code, to take along. Then the form of your code opens.</translation>
        </message>
        <message>
            <source>Go on with the one begun here</source>
            <translation>Go on with the one begun here</translation>
        </message>
        <message>
            <source>The form of your code stays kept. You can open it later.</source>
            <translation>The form of your code stays kept. You can open it later.</translation>
        </message>
        <message>
            <source>Open the form of my code</source>
            <translation>Open the form of my code</translation>
        </message>
    </context>
    <context>
        <name>lucarne::ui::TopBar</name>
        <message>
            <source>Language: %1</source>
            <translation>Language: %1</translation>
        </message>
        <message>
            <source>A−</source>
            <translation>A−</translation>
        </message>
        <message>
            <source>Smaller text</source>
            <translation>Smaller text</translation>
        </message>
        <message>
            <source>A+</source>
            <translation>A+</translation>
        </message>
        <message>
            <source>Larger text</source>
            <translation>Larger text</translation>
        </message>
        <message>
            <source>Change the colours</source>
            <translation>Change the colours</translation>
        </message>
    </context>
    <context>
        <name>lucarne::ui::TouchKeyboard</name>
        <message>
            <source>Erase</source>
            <translation>Erase</translation>
        </message>
        <message>
            <source>space</source>
            <translation>space</translation>
        </message>
        <message>
            <source>Space</source>
            <translation>Space</translation>
        </message>
        <message>
            <source>Capital letter</source>
            <translation>Capital letter</translation>
        </message>
        <message>
            <source>Digits and signs</source>
            <translation>Digits and signs</translation>
        </message>
        <message>
            <source>At sign</source>
            <translation>At sign</translation>
        </message>
        <message>
            <source>Full stop</source>
            <translation>Full stop</translation>
        </message>
        <message>
            <source>Letters in the order of the alphabet</source>
            <translation>Letters in the order of the alphabet</translation>
        </message>
        <message>
            <source>Letters as on a typewriter</source>
            <translation>Letters as on a typewriter</translation>
        </message>
        <message>
            <source>Letters</source>
            <translation>Letters</translation>
        </message>
        <message>
            <source>Comma</source>
            <translation>Comma</translation>
        </message>
    </context>
    <context>
        <name>lucarne::ui::YesNoField</name>
        <message>
            <source>Yes</source>
            <translation>Yes</translation>
        </message>
        <message>
            <source>No</source>
            <translation>No</translation>
        </message>
    </context>
    <context>
        <name>lucarnectl</name>
        <message>
            <source>%1: edition %2, %3 documents, newest of %4</source>
            <translation>%1: edition %2, %3 documents, newest of %4</translation>
        </message>
        <message>
            <source>from %1, imported %2</source>
            <translation>from %1, imported %2</translation>
        </message>
        <message numerus="yes">
            <source>%n document(s) refused</source>
            <translation>
                <numerusform>%n document refused</numerusform>
                <numerusform>%n documents refused</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n element(s) that this version does not know, kept as text</source>
            <translation>
                <numerusform>%n element that this version does not know, kept as text</numerusform>
                <numerusform>%n elements that this version does not know, kept as text</numerusform>
            </translation>
        </message>
        <message>
            <source>and %1 more</source>
            <translation>and %1 more</translation>
        </message>
        <message>
            <source>%1, line %2: %3</source>
            <translation>%1, line %2: %3</translation>
        </message>
        <message numerus="yes">
            <source>%n link(s) to documents that the archive does not have, not shown</source>
            <translation>
                <numerusform>%n link to a document that the archive does not have, not shown</numerusform>
                <numerusform>%n links to documents that the archive does not have, not shown</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n other file(s) in the archive, left out</source>
            <translation>
                <numerusform>%n other file in the archive, left out</numerusform>
                <numerusform>%n other files in the archive, left out</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 of %2 documents</source>
            <translation>%1 of %2 documents</translation>
        </message>
        <message>
            <source>No guide has been imported on this terminal yet.</source>
            <translation>No guide has been imported on this terminal yet.</translation>
        </message>
        <message>
            <source>the edition before it is kept: “lucarnectl catalogue rollback”</source>
            <translation>the edition before it is kept: “lucarnectl catalogue rollback”</translation>
        </message>
        <message>
            <source>Which one? Name an audience: %1</source>
            <translation>Which one? Name an audience: %1</translation>
        </message>
        <message>
            <source>import the official guides from a comarquage zip</source>
            <translation>import the official guides from a comarquage zip</translation>
        </message>
        <message>
            <source>show which guides are in use</source>
            <translation>show which guides are in use</translation>
        </message>
        <message>
            <source>put the previous guides back in use</source>
            <translation>put the previous guides back in use</translation>
        </message>
        <message>
            <source>Usage: lucarnectl enrol --county URL --code CODE --key KEY</source>
            <translation>Usage: lucarnectl enrol --county URL --code CODE --key KEY</translation>
        </message>
        <message>
            <source>Terminal</source>
            <translation>Terminal</translation>
        </message>
        <message>
            <source>This terminal is enrolled as %1.</source>
            <translation>This terminal is enrolled as %1.</translation>
        </message>
        <message>
            <source>This terminal is not enrolled yet: “lucarnectl enrol”.</source>
            <translation>This terminal is not enrolled yet: “lucarnectl enrol”.</translation>
        </message>
        <message>
            <source>New content is in use: version %1.</source>
            <translation>New content is in use: version %1.</translation>
        </message>
        <message>
            <source>The content is up to date: version %1.</source>
            <translation>The content is up to date: version %1.</translation>
        </message>
        <message>
            <source>Terminal %1 (%2), enrolled %3 with %4</source>
            <translation>Terminal %1 (%2), enrolled %3 with %4</translation>
        </message>
        <message>
            <source>No content has come from the county yet.</source>
            <translation>No content has come from the county yet.</translation>
        </message>
        <message>
            <source>Content version %1 is in use, good until %2.</source>
            <translation>Content version %1 is in use, good until %2.</translation>
        </message>
        <message>
            <source>The county last answered %1.</source>
            <translation>The county last answered %1.</translation>
        </message>
        <message>
            <source>The last attempt failed: %1.</source>
            <translation>The last attempt failed: %1.</translation>
        </message>
        <message>
            <source>make this terminal known to its county</source>
            <translation>make this terminal known to its county</translation>
        </message>
        <message>
            <source>The county's address.</source>
            <translation>The county's address.</translation>
        </message>
        <message>
            <source>The one-time code of the county; “-” reads it from standard input.</source>
            <translation>The one-time code of the county; “-” reads it from standard input.</translation>
        </message>
        <message>
            <source>The county's content key, base64.</source>
            <translation>The county's content key, base64.</translation>
        </message>
        <message>
            <source>Where this terminal stands, for the county's staff.</source>
            <translation>Where this terminal stands, for the county's staff.</translation>
        </message>
        <message>
            <source>Keep the credentials in this file instead of the keychain: for tests, demonstrations and systemd credentials.</source>
            <translation>Keep the credentials in this file instead of the keychain: for tests, demonstrations and systemd credentials.</translation>
        </message>
        <message>
            <source>take new content from the county now</source>
            <translation>take new content from the county now</translation>
        </message>
        <message>
            <source>show enrolment and content</source>
            <translation>show enrolment and content</translation>
        </message>
        <message>
            <source>Usage: lucarnectl [options] COMMAND [arguments]</source>
            <translation>Usage: lucarnectl [options] COMMAND [arguments]</translation>
        </message>
        <message>
            <source>Show this help.</source>
            <translation>Show this help.</translation>
        </message>
        <message>
            <source>Show the version.</source>
            <translation>Show the version.</translation>
        </message>
        <message>
            <source>The terminal's configuration file.</source>
            <translation>The terminal's configuration file.</translation>
        </message>
        <message>
            <source>The data folder, instead of the configured one.</source>
            <translation>The data folder, instead of the configured one.</translation>
        </message>
        <message>
            <source>There is no command “%1”.</source>
            <translation>There is no command “%1”.</translation>
        </message>
        <message>
            <source>Usage: lucarnectl %1</source>
            <translation>Usage: lucarnectl %1</translation>
        </message>
        <message>
            <source>remove what is left of this account's print jobs, with their documents</source>
            <translation>remove what is left of this account's print jobs, with their documents</translation>
        </message>
        <message numerus="yes">
            <source>%n print job(s) removed.</source>
            <translation>
                <numerusform>%n print job removed.</numerusform>
                <numerusform>%n print jobs removed.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1, version %2, %n screen(s), in order</source>
            <translation>
                <numerusform>%1, version %2, %n screen, in order</numerusform>
                <numerusform>%1, version %2, %n screens, in order</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n procedure(s) taken</source>
            <translation>
                <numerusform>%n procedure taken</numerusform>
                <numerusform>%n procedures taken</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 was refused; an earlier version, if any, stays</source>
            <translation>%1 was refused; an earlier version, if any, stays</translation>
        </message>
        <message>
            <source>No procedure has been imported on this terminal yet.</source>
            <translation>No procedure has been imported on this terminal yet.</translation>
        </message>
        <message>
            <source>%1, version %2: %3</source>
            <translation>%1, version %2: %3</translation>
        </message>
        <message>
            <source>only in %1</source>
            <translation>only in %1</translation>
        </message>
        <message>
            <source>The list of procedures is damaged and was rebuilt: import them again.</source>
            <translation>The list of procedures is damaged and was rebuilt: import them again.</translation>
        </message>
        <message>
            <source>say every fault of procedure files</source>
            <translation>say every fault of procedure files</translation>
        </message>
        <message>
            <source>offer the procedures of a folder or zip from now on</source>
            <translation>offer the procedures of a folder or zip from now on</translation>
        </message>
        <message>
            <source>show which procedures are offered</source>
            <translation>show which procedures are offered</translation>
        </message>
        <message>
            <source>This archive is already in use. Nothing was changed.</source>
            <translation>This archive is already in use. Nothing was changed.</translation>
        </message>
        <message>
            <source>New content is being imported: %1 of %2 documents.</source>
            <translation>New content is being imported: %1 of %2 documents.</translation>
        </message>
        <message>
            <source>This terminal has no outbox yet.</source>
            <translation>This terminal has no outbox yet.</translation>
        </message>
        <message>
            <source>The county had acknowledged %1 of these and does not have them any more: the citizens with these receipt numbers must be asked again.</source>
            <translation>The county had acknowledged %1 of these and does not have them any more: the citizens with these receipt numbers must be asked again.</translation>
        </message>
        <message>
            <source>A damaged queue was set aside: %1</source>
            <translation>A damaged queue was set aside: %1</translation>
        </message>
        <message>
            <source>%1 waiting, %2 in quarantine, %3 kept forms refused, %4 damaged queues set aside.</source>
            <translation>%1 waiting, %2 in quarantine, %3 kept forms refused, %4 damaged queues set aside.</translation>
        </message>
        <message>
            <source>Nothing in quarantine and no refused form has this number: %1</source>
            <translation>Nothing in quarantine and no refused form has this number: %1</translation>
        </message>
        <message>
            <source>It will be sent again: %1</source>
            <translation>It will be sent again: %1</translation>
        </message>
        <message>
            <source>show what waits for the county: number, state, age and why</source>
            <translation>show what waits for the county: number, state, age and why</translation>
        </message>
        <message>
            <source>send what is in quarantine once more</source>
            <translation>send what is in quarantine once more</translation>
        </message>
    </context>
    <context>
        <name>procedure</name>
        <message>
            <source>No form with this number has arrived yet. Check the number, or try again later: it may still be on its way.</source>
            <translation>No form with this number has arrived yet. Check the number, or try again later: it may still be on its way.</translation>
        </message>
        <message>
            <source>No form is kept under this code. Kept forms stay 30 days. If you stopped today at another terminal, the form may still be on its way: try again later.</source>
            <translation>No form is kept under this code. Kept forms stay 30 days. If you stopped today at another terminal, the form may still be on its way: try again later.</translation>
        </message>
        <message>
            <source>This form has been sent already.</source>
            <translation>This form has been sent already.</translation>
        </message>
        <message>
            <source>Too many attempts at this terminal. Please wait a quarter of an hour.</source>
            <translation>Too many attempts at this terminal. Please wait a quarter of an hour.</translation>
        </message>
        <message>
            <source>This terminal cannot reach the county now. Please try again later. Nothing is lost.</source>
            <translation>This terminal cannot reach the county now. Please try again later. Nothing is lost.</translation>
        </message>
        <message>
            <source>The county cannot answer this terminal now. Please ask at the reception.</source>
            <translation>The county cannot answer this terminal now. Please ask at the reception.</translation>
        </message>
        <message>
            <source>This form cannot be taken up again.</source>
            <translation>This form cannot be taken up again.</translation>
        </message>
        <message>
            <source>This form cannot be read.</source>
            <translation>This form cannot be read.</translation>
        </message>
        <message>
            <source>This terminal cannot take forms now.</source>
            <translation>This terminal cannot take forms now.</translation>
        </message>
        <message>
            <source>The form kept under this code is damaged. Please begin it again.</source>
            <translation>The form kept under this code is damaged. Please begin it again.</translation>
        </message>
        <message>
            <source>This terminal is not connected to its county yet. It cannot take forms.</source>
            <translation>This terminal is not connected to its county yet. It cannot take forms.</translation>
        </message>
        <message>
            <source>This terminal has no room left for new forms. Please ask at the reception.</source>
            <translation>This terminal has no room left for new forms. Please ask at the reception.</translation>
        </message>
        <message>
            <source>Some answers need a correction before the form can be sent.</source>
            <translation>Some answers need a correction before the form can be sent.</translation>
        </message>
        <message numerus="yes">
            <source>The code is not complete: %n characters are missing.</source>
            <translation>
                <numerusform>The code is not complete: %n character is missing.</numerusform>
                <numerusform>The code is not complete: %n characters are missing.</numerusform>
            </translation>
        </message>
        <message>
            <source>The code is too long. It has 27 letters and digits.</source>
            <translation>The code is too long. It has 27 letters and digits.</translation>
        </message>
        <message>
            <source>There is a mistake in the code. Please compare it with your sheet, letter by letter.</source>
            <translation>There is a mistake in the code. Please compare it with your sheet, letter by letter.</translation>
        </message>
        <message>
            <source>This form has a fault. Please ask at the reception.</source>
            <translation>This form has a fault. Please ask at the reception.</translation>
        </message>
        <message>
            <source>Yes</source>
            <translation>Yes</translation>
        </message>
        <message>
            <source>No</source>
            <translation>No</translation>
        </message>
        <message>
            <source>Declared on honour</source>
            <translation>Declared on honour</translation>
        </message>
        <message numerus="yes">
            <source>%n document(s)</source>
            <translation>
                <numerusform>%n document</numerusform>
                <numerusform>%n documents</numerusform>
            </translation>
        </message>
        <message>
            <source>Signed</source>
            <translation>Signed</translation>
        </message>
        <message>
            <source>This form is not on this terminal.</source>
            <translation>This form is not on this terminal.</translation>
        </message>
        <message>
            <source>The procedures cannot be written on this terminal.</source>
            <translation>The procedures cannot be written on this terminal.</translation>
        </message>
        <message>
            <source>The new procedures cannot be used. Those that are here stay in use.</source>
            <translation>The new procedures cannot be used. Those that are here stay in use.</translation>
        </message>
        <message>
            <source>There is a fault in this form, not in your answers: it cannot be sent. Keep it for later, or ask at the reception.</source>
            <translation>There is a fault in this form, not in your answers: it cannot be sent. Keep it for later, or ask at the reception.</translation>
        </message>
    </context>
    <context>
        <name>review</name>
        <message numerus="yes">
            <source>%n document(s)</source>
            <translation>
                <numerusform>%n document</numerusform>
                <numerusform>%n documents</numerusform>
            </translation>
        </message>
        <message>
            <source>You bring it later</source>
            <translation>You bring it later</translation>
        </message>
        <message>
            <source>Signed</source>
            <translation>Signed</translation>
        </message>
        <message>
            <source>%1, %2</source>
            <comment>a question and what it is about: First name, Child 2</comment>
            <translation>%1, %2</translation>
        </message>
    </context>
    <context>
        <name>spokenstep</name>
        <message numerus="yes">
            <source>There are %n answers. You can write the first letters of yours.</source>
            <translation>
                <numerusform>There is %n answer. You can write the first letters of it.</numerusform>
                <numerusform>There are %n answers. You can write the first letters of yours.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>store</name>
        <message>
            <source>A document is not there any more. Please join it again.</source>
            <translation>A document is not there any more. Please join it again.</translation>
        </message>
        <message>
            <source>A submission cannot be read.</source>
            <translation>A submission cannot be read.</translation>
        </message>
        <message>
            <source>The data file %1 is damaged.</source>
            <translation>The data file %1 is damaged.</translation>
        </message>
        <message>
            <source>The data folder is in use by another program.</source>
            <translation>The data folder is in use by another program.</translation>
        </message>
        <message>
            <source>The data folder of this terminal cannot be written.</source>
            <translation>The data folder of this terminal cannot be written.</translation>
        </message>
        <message>
            <source>The disk of this terminal is full.</source>
            <translation>The disk of this terminal is full.</translation>
        </message>
        <message>
            <source>The data file %1 is in use by another program.</source>
            <translation>The data file %1 is in use by another program.</translation>
        </message>
        <message>
            <source>The data file %1 cannot be written.</source>
            <translation>The data file %1 cannot be written.</translation>
        </message>
        <message>
            <source>The data file %1 cannot be used.</source>
            <translation>The data file %1 cannot be used.</translation>
        </message>
        <message>
            <source>The disk of this terminal did not accept the data.</source>
            <translation>The disk of this terminal did not accept the data.</translation>
        </message>
        <message>
            <source>The data file %1 was made by a newer version of this program. Please install that version.</source>
            <translation>The data file %1 was made by a newer version of this program. Please install that version.</translation>
        </message>
        <message>
            <source>This form is too large to be sent.</source>
            <translation>This form is too large to be sent.</translation>
        </message>
        <message>
            <source>This form is too large to be kept. Send it now, or ask at the reception.</source>
            <translation>This form is too large to be kept. Send it now, or ask at the reception.</translation>
        </message>
        <message>
            <source>This terminal has no room left for documents. You can bring them later.</source>
            <translation>This terminal has no room left for documents. You can bring them later.</translation>
        </message>
    </context>
    <context>
        <name>sync</name>
        <message>
            <source>The disk of this terminal is full: new content cannot be taken.</source>
            <translation>The disk of this terminal is full: new content cannot be taken.</translation>
        </message>
        <message>
            <source>New content was refused: it is larger than announced. What is here stays in use.</source>
            <translation>New content was refused: it is larger than announced. What is here stays in use.</translation>
        </message>
        <message>
            <source>New content was refused: it arrived damaged. What is here stays in use.</source>
            <translation>New content was refused: it arrived damaged. What is here stays in use.</translation>
        </message>
        <message>
            <source>New content cannot be written on this terminal.</source>
            <translation>New content cannot be written on this terminal.</translation>
        </message>
        <message>
            <source>Another program is updating the content of this terminal.</source>
            <translation>Another program is updating the content of this terminal.</translation>
        </message>
        <message>
            <source>The content of this terminal has expired and the county has no newer.</source>
            <translation>The content of this terminal has expired and the county has no newer.</translation>
        </message>
        <message>
            <source>The county's new content cannot be used. What is here stays.</source>
            <translation>The county's new content cannot be used. What is here stays.</translation>
        </message>
        <message>
            <source>The credentials of this terminal cannot be used. Please enrol it again.</source>
            <translation>The credentials of this terminal cannot be used. Please enrol it again.</translation>
        </message>
        <message>
            <source>The county does not know this code. Please check it.</source>
            <translation>The county does not know this code. Please check it.</translation>
        </message>
        <message>
            <source>This code has expired. Please ask the county for a new one.</source>
            <translation>This code has expired. Please ask the county for a new one.</translation>
        </message>
        <message>
            <source>Another terminal used this code. Please ask the county for a new one.</source>
            <translation>Another terminal used this code. Please ask the county for a new one.</translation>
        </message>
        <message>
            <source>This terminal cannot send forms yet: the county has given it no key.</source>
            <translation>This terminal cannot send forms yet: the county has given it no key.</translation>
        </message>
        <message>
            <source>Too many attempts. Please wait a quarter of an hour.</source>
            <translation>Too many attempts. Please wait a quarter of an hour.</translation>
        </message>
        <message>
            <source>The enrolment of this terminal cannot be read. Please enrol it again.</source>
            <translation>The enrolment of this terminal cannot be read. Please enrol it again.</translation>
        </message>
        <message>
            <source>The enrolment cannot be written on this terminal.</source>
            <translation>The enrolment cannot be written on this terminal.</translation>
        </message>
        <message>
            <source>The credentials file of this terminal can be read by others. Please protect it (mode 0600).</source>
            <translation>The credentials file of this terminal can be read by others. Please protect it (mode 0600).</translation>
        </message>
        <message>
            <source>The credentials cannot be written on this terminal.</source>
            <translation>The credentials cannot be written on this terminal.</translation>
        </message>
        <message>
            <source>The county's list of content cannot be read. What is here stays in use.</source>
            <translation>The county's list of content cannot be read. What is here stays in use.</translation>
        </message>
        <message>
            <source>New content was refused: it is not signed by the county. What is here stays in use.</source>
            <translation>New content was refused: it is not signed by the county. What is here stays in use.</translation>
        </message>
        <message>
            <source>New content was refused: it is older than what is here, which stays in use.</source>
            <translation>New content was refused: it is older than what is here, which stays in use.</translation>
        </message>
        <message>
            <source>New content was refused: it has expired. What is here stays in use.</source>
            <translation>New content was refused: it has expired. What is here stays in use.</translation>
        </message>
        <message>
            <source>The county does not answer at the moment. This terminal tries again by itself.</source>
            <translation>The county does not answer at the moment. This terminal tries again by itself.</translation>
        </message>
        <message>
            <source>What answers in the county's place cannot prove that it is the county. Nothing was sent. Check the address, the clock and the certificates of this terminal.</source>
            <translation>What answers in the county's place cannot prove that it is the county. Nothing was sent. Check the address, the clock and the certificates of this terminal.</translation>
        </message>
        <message>
            <source>The network wants somebody to sign in before it lets this terminal through.</source>
            <translation>The network wants somebody to sign in before it lets this terminal through.</translation>
        </message>
        <message>
            <source>The county does not know this terminal any more. Please enrol it again.</source>
            <translation>The county does not know this terminal any more. Please enrol it again.</translation>
        </message>
        <message>
            <source>The county and this terminal speak different versions. Please update Lucarne.</source>
            <translation>The county and this terminal speak different versions. Please update Lucarne.</translation>
        </message>
        <message>
            <source>The county refused what this terminal asked.</source>
            <translation>The county refused what this terminal asked.</translation>
        </message>
        <message>
            <source>The address of the county is not right.</source>
            <translation>The address of the county is not right.</translation>
        </message>
    </context>
    <context>
        <name>vault</name>
        <message>
            <source>A file cannot be read.</source>
            <translation>A file cannot be read.</translation>
        </message>
        <message>
            <source>A sealed submission is damaged.</source>
            <translation>A sealed submission is damaged.</translation>
        </message>
        <message>
            <source>A sealed submission is for a key that is not here.</source>
            <translation>A sealed submission is for a key that is not here.</translation>
        </message>
        <message>
            <source>A sealed submission was made by a newer version of this program.</source>
            <translation>A sealed submission was made by a newer version of this program.</translation>
        </message>
        <message>
            <source>No keychain is running for this account. Install one, or give the terminal's credentials in a protected file.</source>
            <translation>No keychain is running for this account. Install one, or give the terminal's credentials in a protected file.</translation>
        </message>
        <message>
            <source>The disk of this terminal did not accept the data.</source>
            <translation>The disk of this terminal did not accept the data.</translation>
        </message>
        <message>
            <source>The keychain of this account is locked. Please unlock it.</source>
            <translation>The keychain of this account is locked. Please unlock it.</translation>
        </message>
        <message>
            <source>The keychain of this account refused the access.</source>
            <translation>The keychain of this account refused the access.</translation>
        </message>
        <message>
            <source>The keychain has no such entry.</source>
            <translation>The keychain has no such entry.</translation>
        </message>
        <message>
            <source>This is not a valid key. Please copy it again.</source>
            <translation>This is not a valid key. Please copy it again.</translation>
        </message>
    </context>
</TS>
