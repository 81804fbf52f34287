<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
    <context>
        <name>Catalogue</name>
        <message>
            <source>The table of everyday words cannot be read.</source>
            <translation>تعذّرت قراءة قائمة الكلمات اليومية.</translation>
        </message>
        <message>
            <source>The search index could not be written.</source>
            <translation>تعذّرت كتابة فهرس البحث.</translation>
        </message>
    </context>
    <context>
        <name>Fault</name>
        <message>
            <source>This date is too early. Give the %1 or a later date.</source>
            <translation>هذا التاريخ مبكر جدا. اكتب %1 أو تاريخا بعده.</translation>
        </message>
        <message>
            <source>This date is too late. Give the %1 or an earlier date.</source>
            <translation>هذا التاريخ متأخر جدا. اكتب %1 أو تاريخا قبله.</translation>
        </message>
        <message numerus="yes">
            <source>This is too short. Write at least %n characters.</source>
            <translation>
                <numerusform>هذا قصير جدا. اكتب حرفا على الأقل.</numerusform>
                <numerusform>هذا قصير جدا. اكتب حرفا واحدا على الأقل.</numerusform>
                <numerusform>هذا قصير جدا. اكتب حرفين على الأقل.</numerusform>
                <numerusform>هذا قصير جدا. اكتب %n أحرف على الأقل.</numerusform>
                <numerusform>هذا قصير جدا. اكتب %n حرفا على الأقل.</numerusform>
                <numerusform>هذا قصير جدا. اكتب %n حرف على الأقل.</numerusform>
            </translation>
        </message>
        <message>
            <source>This is too little. Give %1 or more.</source>
            <translation>هذا قليل جدا. اكتب %1 أو أكثر.</translation>
        </message>
        <message>
            <source>This is too much. Give %1 or less.</source>
            <translation>هذا كثير جدا. اكتب %1 أو أقل.</translation>
        </message>
        <message>
            <source>This is too little. Give more than %1.</source>
            <translation>هذا قليل جدا. اكتب أكثر من %1.</translation>
        </message>
        <message>
            <source>This is too much. Give less than %1.</source>
            <translation>هذا كثير جدا. اكتب أقل من %1.</translation>
        </message>
        <message>
            <source>Give a multiple of %1.</source>
            <translation>اكتب عددا من مضاعفات %1.</translation>
        </message>
        <message>
            <source>The same is there twice. Take one of them away.</source>
            <translation>الشيء نفسه موجود مرتين. احذف واحدا منهما.</translation>
        </message>
        <message>
            <source>One answer is missing here. Please read the question again.</source>
            <translation>ينقص جواب هنا. اقرأ السؤال مرة أخرى.</translation>
        </message>
        <message>
            <source>Tick the box to go on.</source>
            <translation>ضع علامة في الخانة للمتابعة.</translation>
        </message>
        <message>
            <source>This is not written as it should be. Compare it with your document, letter by letter.</source>
            <translation>هذا ليس مكتوبا كما يجب. قارنه بوثيقتك حرفا حرفا.</translation>
        </message>
        <message>
            <source>This answer does not fit the others. Please check it.</source>
            <translation>هذا الجواب لا يتوافق مع الأجوبة الأخرى. تحقق منه.</translation>
        </message>
        <message>
            <source>The street is missing. Write the number and the street.</source>
            <translation>ينقص الشارع. اكتب الرقم واسم الشارع.</translation>
        </message>
        <message>
            <source>The postal code is missing. It has 5 digits.</source>
            <translation>ينقص الرمز البريدي. يتكون من 5 أرقام.</translation>
        </message>
        <message>
            <source>The town is missing. Choose it in the list.</source>
            <translation>تنقص البلدية. اخترها من القائمة.</translation>
        </message>
        <message>
            <source>Choose an answer to go on.</source>
            <translation>اختر جوابا للمتابعة.</translation>
        </message>
        <message>
            <source>Choose at least one answer to go on.</source>
            <translation>اختر جوابا واحدا على الأقل للمتابعة.</translation>
        </message>
        <message>
            <source>The date is missing. Give the day, the month and the year.</source>
            <translation>ينقص التاريخ. اكتب اليوم والشهر والسنة.</translation>
        </message>
        <message>
            <source>The country is missing. Choose it in the list.</source>
            <translation>ينقص البلد. اختره من القائمة.</translation>
        </message>
        <message>
            <source>A document is missing. Photograph it or scan it here.</source>
            <translation>تنقص وثيقة. صورها أو امسحها ضوئيا هنا.</translation>
        </message>
        <message>
            <source>Your signature is missing. Sign with your finger in the frame.</source>
            <translation>ينقص توقيعك. وقع بإصبعك داخل الإطار.</translation>
        </message>
        <message>
            <source>Add at least one entry to go on.</source>
            <translation>أضف بندا واحدا على الأقل للمتابعة.</translation>
        </message>
        <message>
            <source>The address is missing. Write the street, the postal code and the town.</source>
            <translation>ينقص العنوان. اكتب الشارع والرمز البريدي والبلدية.</translation>
        </message>
        <message>
            <source>Fill in this field to go on.</source>
            <translation>املأ هذا الحقل للمتابعة.</translation>
        </message>
        <message>
            <source>This date does not exist. Check the day, the month and the year.</source>
            <translation>هذا التاريخ غير موجود. تحقق من اليوم والشهر والسنة.</translation>
        </message>
        <message>
            <source>The date is not complete. Give the day, the month and the year.</source>
            <translation>التاريخ غير كامل. اكتب اليوم والشهر والسنة.</translation>
        </message>
        <message>
            <source>Write the year with 4 digits, for example 1950.</source>
            <translation>اكتب السنة بأربعة أرقام، مثل 1950.</translation>
        </message>
        <message>
            <source>This e-mail address is not complete. It looks like name@example.fr.</source>
            <translation>عنوان البريد الإلكتروني غير كامل. يكون مثل name@example.fr.</translation>
        </message>
        <message>
            <source>A postal code has 5 digits, for example 05000.</source>
            <translation>يتكون الرمز البريدي من 5 أرقام، مثل 05000.</translation>
        </message>
        <message>
            <source>Choose the town in the list.</source>
            <translation>اختر البلدية من القائمة.</translation>
        </message>
        <message>
            <source>Choose the country in the list.</source>
            <translation>اختر البلد من القائمة.</translation>
        </message>
        <message>
            <source>This IBAN is not right. Copy it from your bank details (RIB), from the first letter to the last digit.</source>
            <translation>رقم IBAN غير صحيح. انسخه من بياناتك البنكية (RIB) من الحرف الأول إلى الرقم الأخير.</translation>
        </message>
        <message>
            <source>This SIRET number is not right. Check its 14 digits.</source>
            <translation>رقم SIRET غير صحيح. تحقق من أرقامه الأربعة عشر.</translation>
        </message>
        <message>
            <source>This document cannot be read. Photograph it or scan it again.</source>
            <translation>لا يمكن قراءة هذه الوثيقة. صورها أو امسحها ضوئيا مرة أخرى.</translation>
        </message>
        <message>
            <source>Your signature cannot be read. Sign again with your finger.</source>
            <translation>لا يمكن قراءة توقيعك. وقع بإصبعك مرة أخرى.</translation>
        </message>
        <message numerus="yes">
            <source>%n digits are missing. A French telephone number has 10.</source>
            <translation>
                <numerusform>لا تنقص أرقام. رقم الهاتف الفرنسي يتكون من 10 أرقام.</numerusform>
                <numerusform>ينقص رقم واحد. رقم الهاتف الفرنسي يتكون من 10 أرقام.</numerusform>
                <numerusform>ينقص رقمان. رقم الهاتف الفرنسي يتكون من 10 أرقام.</numerusform>
                <numerusform>تنقص %n أرقام. رقم الهاتف الفرنسي يتكون من 10 أرقام.</numerusform>
                <numerusform>ينقص %n رقما. رقم الهاتف الفرنسي يتكون من 10 أرقام.</numerusform>
                <numerusform>ينقص %n رقم. رقم الهاتف الفرنسي يتكون من 10 أرقام.</numerusform>
            </translation>
        </message>
        <message>
            <source>This telephone number is not right. A French number has 10 digits and begins with 0.</source>
            <translation>رقم الهاتف غير صحيح. يتكون الرقم الفرنسي من 10 أرقام ويبدأ بـ 0.</translation>
        </message>
        <message>
            <source>A social security number has 15 characters. Copy all of them from your carte Vitale.</source>
            <translation>يتكون رقم الضمان الاجتماعي من 15 رمزا. انسخها كلها من بطاقة Vitale.</translation>
        </message>
        <message>
            <source>One character is wrong. Check the 15 characters on your carte Vitale.</source>
            <translation>أحد الرموز خاطئ. تحقق من الرموز الخمسة عشر على بطاقة Vitale.</translation>
        </message>
        <message>
            <source>This is not a social security number. Copy the 15 characters from your carte Vitale.</source>
            <translation>هذا ليس رقم ضمان اجتماعي. انسخ الرموز الخمسة عشر من بطاقة Vitale.</translation>
        </message>
        <message numerus="yes">
            <source>This is too long. Write at most %n characters.</source>
            <translation>
                <numerusform>هذا طويل جدا. لا تكتب شيئا هنا.</numerusform>
                <numerusform>هذا طويل جدا. اكتب حرفا واحدا على الأكثر.</numerusform>
                <numerusform>هذا طويل جدا. اكتب حرفين على الأكثر.</numerusform>
                <numerusform>هذا طويل جدا. اكتب %n أحرف على الأكثر.</numerusform>
                <numerusform>هذا طويل جدا. اكتب %n حرفا على الأكثر.</numerusform>
                <numerusform>هذا طويل جدا. اكتب %n حرف على الأكثر.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Join at least %n documents.</source>
            <translation>
                <numerusform>أرفق وثيقة.</numerusform>
                <numerusform>أرفق وثيقة واحدة على الأقل.</numerusform>
                <numerusform>أرفق وثيقتين على الأقل.</numerusform>
                <numerusform>أرفق %n وثائق على الأقل.</numerusform>
                <numerusform>أرفق %n وثيقة على الأقل.</numerusform>
                <numerusform>أرفق %n وثيقة على الأقل.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Join at most %n documents. Take some away.</source>
            <translation>
                <numerusform>لا ترفق أي وثيقة. احذف ما أرفقته.</numerusform>
                <numerusform>أرفق وثيقة واحدة على الأكثر. احذف الباقي.</numerusform>
                <numerusform>أرفق وثيقتين على الأكثر. احذف الباقي.</numerusform>
                <numerusform>أرفق %n وثائق على الأكثر. احذف الباقي.</numerusform>
                <numerusform>أرفق %n وثيقة على الأكثر. احذف الباقي.</numerusform>
                <numerusform>أرفق %n وثيقة على الأكثر. احذف الباقي.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Add at least %n entries.</source>
            <translation>
                <numerusform>أضف بندا.</numerusform>
                <numerusform>أضف بندا واحدا على الأقل.</numerusform>
                <numerusform>أضف بندين على الأقل.</numerusform>
                <numerusform>أضف %n بنود على الأقل.</numerusform>
                <numerusform>أضف %n بندا على الأقل.</numerusform>
                <numerusform>أضف %n بند على الأقل.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>There can be %n entries at most. Take some away.</source>
            <translation>
                <numerusform>لا يمكن إضافة أي بند. احذف ما أضفته.</numerusform>
                <numerusform>يمكن إضافة بند واحد على الأكثر. احذف الباقي.</numerusform>
                <numerusform>يمكن إضافة بندين على الأكثر. احذف الباقي.</numerusform>
                <numerusform>يمكن إضافة %n بنود على الأكثر. احذف الباقي.</numerusform>
                <numerusform>يمكن إضافة %n بندا على الأكثر. احذف الباقي.</numerusform>
                <numerusform>يمكن إضافة %n بند على الأكثر. احذف الباقي.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Choose at least %n answers.</source>
            <translation>
                <numerusform>اختر جوابا.</numerusform>
                <numerusform>اختر جوابا واحدا على الأقل.</numerusform>
                <numerusform>اختر جوابين على الأقل.</numerusform>
                <numerusform>اختر %n أجوبة على الأقل.</numerusform>
                <numerusform>اختر %n جوابا على الأقل.</numerusform>
                <numerusform>اختر %n جواب على الأقل.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Choose at most %n answers. Take some away.</source>
            <translation>
                <numerusform>لا تختر أي جواب. احذف ما اخترته.</numerusform>
                <numerusform>اختر جوابا واحدا على الأكثر. احذف الباقي.</numerusform>
                <numerusform>اختر جوابين على الأكثر. احذف الباقي.</numerusform>
                <numerusform>اختر %n أجوبة على الأكثر. احذف الباقي.</numerusform>
                <numerusform>اختر %n جوابا على الأكثر. احذف الباقي.</numerusform>
                <numerusform>اختر %n جواب على الأكثر. احذف الباقي.</numerusform>
            </translation>
        </message>
        <message>
            <source>Give a whole number, with digits only.</source>
            <translation>اكتب عددا صحيحا بالأرقام فقط.</translation>
        </message>
        <message>
            <source>Give a number, with digits.</source>
            <translation>اكتب عددا بالأرقام.</translation>
        </message>
        <message>
            <source>Give euros without the cents, for example 812.</source>
            <translation>اكتب المبلغ باليورو بدون السنتات، مثل 812.</translation>
        </message>
        <message>
            <source>Give an amount in euros, for example 12.50.</source>
            <translation>اكتب مبلغا باليورو، مثل 12,50.</translation>
        </message>
        <message>
            <source>Choose one of the answers that are shown.</source>
            <translation>اختر أحد الأجوبة المعروضة.</translation>
        </message>
        <message>
            <source>This answer is not possible here. Please check it.</source>
            <translation>هذا الجواب غير ممكن هنا. تحقق منه.</translation>
        </message>
        <message>
            <source>Something is missing. Fill in at least one of the fields that are marked.</source>
            <translation>ينقص شيء. املأ حقلا واحدا على الأقل من الحقول المعلمة.</translation>
        </message>
    </context>
    <context>
        <name>InstanceLock</name>
        <message>
            <source>Lucarne is already running on this terminal.</source>
            <translation>برنامج Lucarne يعمل بالفعل على هذا الجهاز.</translation>
        </message>
    </context>
    <context>
        <name>OfficeText</name>
        <message>
            <source>Open now, until %1</source>
            <translation>مفتوح الآن حتى %1</translation>
        </message>
        <message>
            <source>Open now</source>
            <translation>مفتوح الآن</translation>
        </message>
        <message>
            <source>Closed at the moment</source>
            <translation>مغلق حاليًا</translation>
        </message>
        <message>
            <source>Closed. Opens today at %1</source>
            <translation>مغلق. يفتح اليوم الساعة %1</translation>
        </message>
        <message>
            <source>Closed. Opens tomorrow at %1</source>
            <translation>مغلق. يفتح غدًا الساعة %1</translation>
        </message>
        <message>
            <source>Closed. Opens on %1 at %2</source>
            <translation>مغلق. يفتح يوم %1 الساعة %2</translation>
        </message>
        <message>
            <source>%1 to %2</source>
            <translation>من %1 إلى %2</translation>
        </message>
        <message>
            <source>Today: %1</source>
            <translation>اليوم: %1</translation>
        </message>
        <message>
            <source>, then </source>
            <translation>، ثم </translation>
        </message>
        <message>
            <source>%1 m</source>
            <translation>%1 م</translation>
        </message>
        <message>
            <source>%1 km</source>
            <translation>%1 كم</translation>
        </message>
    </context>
    <context>
        <name>SessionFolder</name>
        <message>
            <source>The terminal cannot prepare its private memory. Restart it; if this stays, call the installer.</source>
            <translation>لا يستطيع الجهاز تجهيز ذاكرته الخاصة. أعد تشغيله. إذا استمرت المشكلة، اتصل بالفنّي.</translation>
        </message>
    </context>
    <context>
        <name>SheetPrinter</name>
        <message>
            <source>Note</source>
            <translation>ملاحظة</translation>
        </message>
        <message>
            <source>Good to know</source>
            <translation>من المفيد أن تعرف</translation>
        </message>
        <message>
            <source>Careful</source>
            <translation>انتبه</translation>
        </message>
        <message>
            <source>Reminder</source>
            <translation>تذكير</translation>
        </message>
        <message>
            <source>What you need</source>
            <translation>ما تحتاج إليه</translation>
        </message>
        <message>
            <source>Cost and time</source>
            <translation>التكلفة والمدة</translation>
        </message>
        <message>
            <source>In short</source>
            <translation>باختصار</translation>
        </message>
        <message>
            <source>%1 m from here</source>
            <translation>على بعد %1 م من هنا</translation>
        </message>
        <message>
            <source>%1 km from here</source>
            <translation>على بعد %1 كم من هنا</translation>
        </message>
        <message>
            <source>No telephone</source>
            <translation>لا يوجد هاتف</translation>
        </message>
        <message>
            <source>Telephone: %1</source>
            <translation>الهاتف: %1</translation>
        </message>
        <message>
            <source>Where to go</source>
            <translation>إلى أين تذهب</translation>
        </message>
        <message>
            <source>What you can do now</source>
            <translation>ما يمكنك فعله الآن</translation>
        </message>
        <message>
            <source>Form number %1</source>
            <translation>استمارة رقم %1</translation>
        </message>
        <message>
            <source>Official text</source>
            <translation>النص الرسمي</translation>
        </message>
        <message>
            <source>%1, text of %2</source>
            <translation>%1، نص بتاريخ %2</translation>
        </message>
        <message>
            <source>Rules change. Before you act, check that this text is still valid.</source>
            <translation>القواعد تتغيّر. قبل أن تتصرف، تأكّد أن هذا النص ما زال صالحًا.</translation>
        </message>
        <message>
            <source>Printed on %1</source>
            <translation>طُبع في %1</translation>
        </message>
        <message>
            <source>%1, printed on %2</source>
            <translation>%1، طُبع في %2</translation>
        </message>
        <message>
            <source>Read it on your phone</source>
            <translation>اقرأه على هاتفك</translation>
        </message>
        <message>
            <source>Page %1 of %2</source>
            <translation>صفحة %1 من %2</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1: %2</translation>
        </message>
        <message>
            <source>%1 to %2: %3</source>
            <translation>من %1 إلى %2: %3</translation>
        </message>
        <message>
            <source>Read the whole text on your phone</source>
            <translation>اقرأ النص كاملًا على هاتفك</translation>
        </message>
        <message>
            <source>closed</source>
            <translation>مغلق</translation>
        </message>
        <message>
            <source>Today, %1: %2</source>
            <translation>اليوم، %1: %2</translation>
        </message>
        <message>
            <source>Closed on %1</source>
            <translation>مغلق يوم: %1</translation>
        </message>
    </context>
    <context>
        <name>catalogue</name>
        <message>
            <source>The archive is damaged or incomplete. Please get it again.</source>
            <translation>الملف تالف أو ناقص. يرجى تنزيله من جديد.</translation>
        </message>
        <message>
            <source>The archive is far larger than a guide can be. It was refused.</source>
            <translation>الملف أكبر بكثير من المسموح. تم رفضه.</translation>
        </message>
        <message>
            <source>The archive holds something that a guide never does. It was refused.</source>
            <translation>يحتوي الملف على شيء غير عادي. تم رفضه.</translation>
        </message>
        <message>
            <source>The archive cannot be opened.</source>
            <translation>تعذّر فتح الملف.</translation>
        </message>
        <message>
            <source>This file is not a zip archive.</source>
            <translation>هذا الملف ليس أرشيف zip.</translation>
        </message>
        <message>
            <source>This archive holds no official guide.</source>
            <translation>لا يحتوي هذا الملف على أي دليل رسمي.</translation>
        </message>
        <message>
            <source>The archive is protected by a password. It was refused.</source>
            <translation>الملف محمي بكلمة مرور. تم رفضه.</translation>
        </message>
        <message>
            <source>This page of the guide is damaged.</source>
            <translation>هذه الصفحة تالفة.</translation>
        </message>
        <message>
            <source>This page of the guide is not on this terminal.</source>
            <translation>هذه الصفحة غير موجودة على هذا الجهاز.</translation>
        </message>
        <message>
            <source>The list of offices cannot be read. Please ask the reception.</source>
            <translation>تعذّرت قراءة قائمة المكاتب. يرجى سؤال الاستقبال.</translation>
        </message>
        <message>
            <source>This page of the official guide cannot be read.</source>
            <translation>تعذّرت قراءة هذه الصفحة الرسمية.</translation>
        </message>
        <message>
            <source>The guide on this terminal was made by a newer version of this program.</source>
            <translation>أُعدّ محتوى هذا الجهاز بإصدار أحدث من البرنامج.</translation>
        </message>
        <message>
            <source>The guide on this terminal is damaged. It has to be imported again.</source>
            <translation>محتوى هذا الجهاز تالف. يجب استيراده من جديد.</translation>
        </message>
        <message>
            <source>The new guide could not be put in use. Is the disk full?</source>
            <translation>تعذّر تشغيل المحتوى الجديد. هل القرص ممتلئ؟</translation>
        </message>
        <message>
            <source>The import was stopped. The guide is unchanged.</source>
            <translation>تم إيقاف الاستيراد. لم يتغيّر المحتوى.</translation>
        </message>
        <message>
            <source>The archive cannot be read to its end.</source>
            <translation>تعذّرت قراءة الملف حتى نهايته.</translation>
        </message>
        <message>
            <source>More than half of this archive cannot be read. It was refused.</source>
            <translation>تعذّرت قراءة أكثر من نصف الملف. تم رفضه.</translation>
        </message>
        <message>
            <source>The guide is being changed already. Try again later.</source>
            <translation>يجري تغيير المحتوى حاليًا. أعد المحاولة لاحقًا.</translation>
        </message>
        <message>
            <source>The guide's folder cannot be written.</source>
            <translation>تعذّرت الكتابة في مجلد المحتوى.</translation>
        </message>
        <message>
            <source>There is no earlier guide to go back to.</source>
            <translation>لا يوجد محتوى سابق يمكن الرجوع إليه.</translation>
        </message>
    </context>
    <context>
        <name>device</name>
        <message>
            <source>Printing does not work at the moment. You can take the sheet with your phone.</source>
            <translation>الطباعة لا تعمل حاليًا. يمكنك أخذ الورقة بهاتفك.</translation>
        </message>
        <message>
            <source>This terminal does not find its printer. You can take the sheet with your phone.</source>
            <translation>لا يجد الجهاز طابعته. يمكنك أخذ الورقة بهاتفك.</translation>
        </message>
        <message>
            <source>The printer has no more paper. You can take the sheet with your phone.</source>
            <translation>لا يوجد ورق في الطابعة. يمكنك أخذ الورقة بهاتفك.</translation>
        </message>
        <message>
            <source>Paper is stuck in the printer. You can take the sheet with your phone.</source>
            <translation>الورق عالق في الطابعة. يمكنك أخذ الورقة بهاتفك.</translation>
        </message>
        <message>
            <source>The printer is open. You can take the sheet with your phone.</source>
            <translation>الطابعة مفتوحة. يمكنك أخذ الورقة بهاتفك.</translation>
        </message>
        <message>
            <source>The printer has no more ink. You can take the sheet with your phone.</source>
            <translation>لا يوجد حبر في الطابعة. يمكنك أخذ الورقة بهاتفك.</translation>
        </message>
        <message>
            <source>The printer is off. You can take the sheet with your phone.</source>
            <translation>الطابعة مطفأة. يمكنك أخذ الورقة بهاتفك.</translation>
        </message>
        <message>
            <source>The printer does not answer. You can take the sheet with your phone.</source>
            <translation>الطابعة لا تستجيب. يمكنك أخذ الورقة بهاتفك.</translation>
        </message>
        <message>
            <source>The code for your phone cannot be made.</source>
            <translation>تعذّر إنشاء الرمز لهاتفك.</translation>
        </message>
        <message>
            <source>The sheet cannot be printed. You can take it with your phone.</source>
            <translation>تعذّرت طباعة الورقة. يمكنك أخذها بهاتفك.</translation>
        </message>
        <message>
            <source>This terminal cannot read aloud at the moment.</source>
            <translation>لا يستطيع الجهاز القراءة بصوت عالٍ حاليًا.</translation>
        </message>
        <message>
            <source>This terminal has no voice for this language.</source>
            <translation>لا يوجد صوت لهذه اللغة على هذا الجهاز.</translation>
        </message>
        <message>
            <source>The scanner is busy. Wait a moment, then try again.</source>
            <translation>الماسح الضوئي مشغول. انتظر لحظة ثم حاول مرة أخرى.</translation>
        </message>
        <message>
            <source>There is no paper in the scanner. Put your paper in, then try again.</source>
            <translation>لا توجد ورقة في الماسح الضوئي. ضع ورقتك ثم حاول مرة أخرى.</translation>
        </message>
        <message>
            <source>Paper is stuck in the scanner. Please ask at the reception.</source>
            <translation>هناك ورقة عالقة في الماسح الضوئي. اسأل في الاستقبال من فضلك.</translation>
        </message>
        <message>
            <source>The lid of the scanner is open. Close it, then try again.</source>
            <translation>غطاء الماسح الضوئي مفتوح. أغلقه ثم حاول مرة أخرى.</translation>
        </message>
        <message>
            <source>The scanner does not answer. It may be off or unplugged. Try another way.</source>
            <translation>الماسح الضوئي لا يستجيب. قد يكون مطفأً أو غير موصول. جرّب طريقة أخرى.</translation>
        </message>
        <message>
            <source>This terminal may not use the scanner. Try another way.</source>
            <translation>لا يُسمح لهذا الجهاز باستعمال الماسح الضوئي. جرّب طريقة أخرى.</translation>
        </message>
        <message>
            <source>The scan was stopped on the scanner. You can try again.</source>
            <translation>تم إيقاف المسح من الماسح الضوئي. يمكنك المحاولة مرة أخرى.</translation>
        </message>
        <message>
            <source>This page is too large for the terminal. Try another way.</source>
            <translation>هذه الصفحة أكبر مما يقبله الجهاز. جرّب طريقة أخرى.</translation>
        </message>
        <message>
            <source>The scanner takes too long. Try again, or another way.</source>
            <translation>الماسح الضوئي يستغرق وقتًا طويلًا. حاول مرة أخرى أو جرّب طريقة أخرى.</translation>
        </message>
        <message>
            <source>The scanner does not work now. Try another way.</source>
            <translation>الماسح الضوئي لا يعمل الآن. جرّب طريقة أخرى.</translation>
        </message>
        <message>
            <source>The camera does not work now. Try another way.</source>
            <translation>الكاميرا لا تعمل الآن. جرّب طريقة أخرى.</translation>
        </message>
        <message>
            <source>There is no camera, or it is not plugged in. Try another way.</source>
            <translation>لا توجد كاميرا، أو أنها غير موصولة. جرّب طريقة أخرى.</translation>
        </message>
        <message>
            <source>The camera is in use or may not be used. Try again, or another way.</source>
            <translation>الكاميرا مستعملة أو غير مسموح بها. حاول مرة أخرى أو جرّب طريقة أخرى.</translation>
        </message>
        <message>
            <source>The camera was unplugged. Try another way.</source>
            <translation>تم فصل الكاميرا. جرّب طريقة أخرى.</translation>
        </message>
        <message>
            <source>The camera gives no picture. Try again, or another way.</source>
            <translation>الكاميرا لا تعطي صورة. حاول مرة أخرى أو جرّب طريقة أخرى.</translation>
        </message>
        <message>
            <source>These pages are too many for one document. Take some of them away.</source>
            <translation>هذه الصفحات كثيرة على مستند واحد. احذف بعضها.</translation>
        </message>
        <message>
            <source>A page is damaged. Take it again, please.</source>
            <translation>إحدى الصفحات تالفة. أعد التقاطها من فضلك.</translation>
        </message>
        <message>
            <source>This picture cannot be used. Choose another one.</source>
            <translation>لا يمكن استعمال هذه الصورة. اختر صورة أخرى.</translation>
        </message>
        <message>
            <source>This PDF is protected by a password. Choose another one.</source>
            <translation>ملف PDF هذا محمي بكلمة مرور. اختر ملفًا آخر.</translation>
        </message>
        <message>
            <source>This PDF has too many pages. Choose a shorter one.</source>
            <translation>ملف PDF هذا فيه صفحات كثيرة. اختر ملفًا أقصر.</translation>
        </message>
        <message>
            <source>This PDF takes too long to read. Choose another one.</source>
            <translation>قراءة ملف PDF هذا تستغرق وقتًا طويلًا. اختر ملفًا آخر.</translation>
        </message>
        <message>
            <source>This PDF cannot be read. Choose another one.</source>
            <translation>لا يمكن قراءة ملف PDF هذا. اختر ملفًا آخر.</translation>
        </message>
        <message>
            <source>The stick does not answer. Plug it in again, then try once more.</source>
            <translation>وحدة USB لا تستجيب. أعد توصيلها ثم حاول مرة أخرى.</translation>
        </message>
        <message>
            <source>This file cannot be used. Choose a picture or a PDF.</source>
            <translation>لا يمكن استعمال هذا الملف. اختر صورة أو ملف PDF.</translation>
        </message>
        <message>
            <source>This terminal cannot use sticks now. Please ask at the reception.</source>
            <translation>لا يستطيع هذا الجهاز استخدام وحدات USB الآن. اسأل في الاستقبال.</translation>
        </message>
        <message>
            <source>There is no stick yet. Plug it in, then try again.</source>
            <translation>لا توجد وحدة USB بعد. أوصلها ثم حاول مرة أخرى.</translation>
        </message>
        <message>
            <source>There is no picture and no PDF on the stick. Try another way.</source>
            <translation>لا توجد صور ولا ملفات PDF على وحدة USB. جرّب طريقة أخرى.</translation>
        </message>
        <message>
            <source>This file is too large. Choose a smaller one.</source>
            <translation>هذا الملف كبير جدًا. اختر ملفًا أصغر.</translation>
        </message>
        <message>
            <source>This paper cannot be printed. Photograph the screen, or write the number down.</source>
            <translation>لا يمكن طباعة هذه الورقة. صوّر الشاشة أو اكتب الرقم.</translation>
        </message>
    </context>
    <context>
        <name>guide</name>
        <message>
            <source>What is your situation?</source>
            <translation>ما هو وضعك؟</translation>
        </message>
        <message>
            <source>How do you want to do it?</source>
            <translation>كيف تريد القيام بذلك؟</translation>
        </message>
        <message>
            <source>What is your case?</source>
            <translation>ما هي حالتك؟</translation>
        </message>
        <message>
            <source>%1: how do you want to do it?</source>
            <translation>%1: كيف تريد القيام بذلك؟</translation>
        </message>
        <message>
            <source>%1: what is your case?</source>
            <translation>%1: ما هي حالتك؟</translation>
        </message>
        <message>
            <source>This guide goes round in a circle. Ask at the reception, please.</source>
            <translation>هذا الدليل يدور في حلقة. يرجى سؤال الاستقبال.</translation>
        </message>
        <message>
            <source>This answer does not exist.</source>
            <translation>هذه الإجابة غير موجودة.</translation>
        </message>
        <message>
            <source>What do you want to do?</source>
            <translation>ماذا تريد أن تفعل؟</translation>
        </message>
        <message>
            <source>What do you want to know?</source>
            <translation>ماذا تريد أن تعرف؟</translation>
        </message>
        <message>
            <source>Everything, without more questions</source>
            <translation>كل شيء، بدون أسئلة أخرى</translation>
        </message>
        <message>
            <source>Case %1</source>
            <translation>الحالة %1</translation>
        </message>
        <message>
            <source>I don't know: show me all cases</source>
            <translation>لا أعرف: أرني كل الحالات</translation>
        </message>
        <message>
            <source>The page about this, on service-public.fr</source>
            <translation>الصفحة حول هذا الموضوع على service-public.fr</translation>
        </message>
    </context>
    <context>
        <name>kiosk</name>
        <message>
            <source>The settings of this terminal are not right. Please ask the reception.</source>
            <translation>إعدادات هذا الجهاز غير صحيحة. يرجى سؤال الاستقبال.</translation>
        </message>
    </context>
    <context>
        <name>lucarne::ui::AddressField</name>
        <message>
            <source>Number and street</source>
            <translation>الرقم والشارع</translation>
        </message>
        <message>
            <source>Building, floor, hamlet (optional)</source>
            <translation>المبنى، الطابق، المكان (اختياري)</translation>
        </message>
        <message>
            <source>Postal code</source>
            <translation>الرمز البريدي</translation>
        </message>
        <message>
            <source>Town</source>
            <translation>المدينة</translation>
        </message>
        <message>
            <source>No town is known with this postal code. Check the 5 digits, or write the town.</source>
            <translation>لا توجد بلدية معروفة بهذا الرمز البريدي. تحقق من الأرقام الخمسة، أو اكتب البلدية.</translation>
        </message>
    </context>
    <context>
        <name>lucarne::ui::AnswerList</name>
        <message>
            <source>Change: %1</source>
            <translation>تعديل: %1</translation>
        </message>
    </context>
    <context>
        <name>lucarne::ui::AnswerRow</name>
        <message>
            <source>Change</source>
            <translation>تعديل</translation>
        </message>
        <message>
            <source>No answer</source>
            <translation>لا إجابة</translation>
        </message>
    </context>
    <context>
        <name>lucarne::ui::AnswerView</name>
        <message>
            <source>For: %1</source>
            <translation>لِـ: %1</translation>
        </message>
        <message>
            <source>The guides</source>
            <translation>الأدلة</translation>
        </message>
        <message>
            <source>Choose another topic of this guide</source>
            <translation>اختيار موضوع آخر من هذا الدليل</translation>
        </message>
        <message>
            <source>Your answers: %1</source>
            <translation>إجاباتك: %1</translation>
        </message>
        <message>
            <source>Form</source>
            <translation>استمارة</translation>
        </message>
        <message>
            <source>Letter ready to fill in</source>
            <translation>رسالة جاهزة للتعبئة</translation>
        </message>
        <message>
            <source>Work out an amount or a right</source>
            <translation>حساب مبلغ أو حق</translation>
        </message>
        <message>
            <source>Search tool</source>
            <translation>أداة بحث</translation>
        </message>
        <message>
            <source>Online service</source>
            <translation>خدمة عبر الإنترنت</translation>
        </message>
        <message>
            <source>In short</source>
            <translation>باختصار</translation>
        </message>
        <message>
            <source>What you need</source>
            <translation>ما تحتاج إليه</translation>
        </message>
        <message>
            <source>Cost and delays</source>
            <translation>التكلفة والمدة</translation>
        </message>
        <message>
            <source>In detail</source>
            <translation>بالتفصيل</translation>
        </message>
        <message>
            <source>Where to go</source>
            <translation>إلى أين تذهب</translation>
        </message>
        <message>
            <source>Website</source>
            <translation>موقع إلكتروني</translation>
        </message>
        <message>
            <source>What you can do now</source>
            <translation>ما يمكنك فعله الآن</translation>
        </message>
        <message>
            <source>Do it now</source>
            <translation>افعل ذلك الآن</translation>
        </message>
        <message>
            <source>Cerfa no. %1</source>
            <translation>سيرفا رقم %1</translation>
        </message>
        <message>
            <source>See also</source>
            <translation>انظر أيضًا</translation>
        </message>
        <message>
            <source>Sources</source>
            <translation>المصادر</translation>
        </message>
        <message>
            <source>Official text of %1, checked on %2.</source>
            <translation>نص رسمي من %1، تم التحقق منه في %2.</translation>
        </message>
        <message>
            <source>Official text of %1.</source>
            <translation>نص رسمي من %1.</translation>
        </message>
        <message>
            <source>Take it on my telephone</source>
            <translation>خذها على هاتفي</translation>
        </message>
        <message>
            <source>Print</source>
            <translation>طباعة</translation>
        </message>
        <message>
            <source>Telephone: %1</source>
            <translation>الهاتف: %1</translation>
        </message>
    </context>
    <context>
        <name>lucarne::ui::AppointmentPage</name>
        <message>
            <source>With whom is your appointment?</source>
            <translation>مع من موعدك؟</translation>
        </message>
        <message>
            <source>Your appointment</source>
            <translation>موعدك</translation>
        </message>
        <message>
            <source>This terminal does not know the offices around here yet. Ask at the reception.</source>
            <translation>لا يعرف هذا الجهاز المكاتب القريبة بعد. اسأل الاستقبال.</translation>
        </message>
        <message>
            <source>See where to go, whether it is open, and how to call.</source>
            <translation>اعرف إلى أين تذهب، وهل المكتب مفتوح، وكيف تتصل.</translation>
        </message>
        <message>
            <source>Other institutions</source>
            <translation>مؤسسات أخرى</translation>
        </message>
        <message>
            <source>Come with your letter or your message of appointment, and an identity document.</source>
            <translation>أحضر معك رسالة الموعد ووثيقة هوية.</translation>
        </message>
    </context>
    <context>
        <name>lucarne::ui::AttractPage</name>
        <message>
            <source>Welcome</source>
            <translation>مرحبًا</translation>
        </message>
        <message>
            <source>Hello</source>
            <translation>مرحبًا</translation>
        </message>
        <message>
            <source>Your questions, your rights, the right office: find your way here.</source>
            <translation>معاملاتك وحقوقك والمكتب المناسب: تجدها هنا، على مهلك.</translation>
        </message>
    </context>
    <context>
        <name>lucarne::ui::BottomBar</name>
        <message>
            <source>Back</source>
            <translation>رجوع</translation>
        </message>
        <message>
            <source>Start again</source>
            <translation>البدء من جديد</translation>
        </message>
        <message>
            <source>Call for help</source>
            <translation>طلب المساعدة</translation>
        </message>
        <message>
            <source>I have finished</source>
            <translation>انتهيت</translation>
        </message>
        <message>
            <source>Stop reading</source>
            <translation>إيقاف القراءة</translation>
        </message>
        <message>
            <source>Listen</source>
            <translation>استماع</translation>
        </message>
    </context>
    <context>
        <name>lucarne::ui::CalendarView</name>
        <message>
            <source>Month before</source>
            <translation>الشهر السابق</translation>
        </message>
        <message>
            <source>Month after</source>
            <translation>الشهر التالي</translation>
        </message>
    </context>
    <context>
        <name>lucarne::ui::ChoicesField</name>
        <message>
            <source>You can choose several.</source>
            <translation>يمكنك اختيار عدة إجابات.</translation>
        </message>
    </context>
    <context>
        <name>lucarne::ui::CodePage</name>
        <message>
            <source>Continue</source>
            <translation>متابعة</translation>
        </message>
        <message>
            <source>One moment, please</source>
            <translation>لحظة من فضلك</translation>
        </message>
        <message>
            <source>The county is asked.</source>
            <translation>نسأل المقاطعة.</translation>
        </message>
        <message>
            <source>Back to the code</source>
            <translation>العودة إلى الرمز</translation>
        </message>
        <message>
            <source>Show your paper to the camera</source>
            <translation>أرِ ورقتك للكاميرا</translation>
        </message>
        <message>
            <source>Hold the square code before the camera. It is read by itself.</source>
            <translation>ضع الرمز المربّع أمام الكاميرا. يُقرأ من تلقاء نفسه.</translation>
        </message>
        <message>
            <source>Show the paper to the camera</source>
            <translation>إظهار الورقة للكاميرا</translation>
        </message>
        <message>
            <source>Type the code</source>
            <translation>كتابة الرمز</translation>
        </message>
    </context>
    <context>
        <name>lucarne::ui::CommuneField</name>
        <message>
            <source>Name or postal code</source>
            <translation>الاسم أو الرمز البريدي</translation>
        </message>
    </context>
    <context>
        <name>lucarne::ui::ContentView</name>
        <message>
            <source>Read on</source>
            <translation>تابع القراءة</translation>
        </message>
    </context>
    <context>
        <name>lucarne::ui::ContentsPage</name>
        <message>
            <source>Choose a subject</source>
            <translation>اختر موضوعًا</translation>
        </message>
    </context>
    <context>
        <name>lucarne::ui::CountdownRing</name>
        <message numerus="yes">
            <source>%n second(s) left</source>
            <translation>
                <numerusform>لم تبق أي ثانية</numerusform>
                <numerusform>بقيت ثانية واحدة</numerusform>
                <numerusform>بقيت ثانيتان</numerusform>
                <numerusform>بقيت %n ثوانٍ</numerusform>
                <numerusform>بقيت %n ثانية</numerusform>
                <numerusform>بقيت %n ثانية</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>lucarne::ui::CountryField</name>
        <message>
            <source>Name of the country</source>
            <translation>اسم البلد</translation>
        </message>
    </context>
    <context>
        <name>lucarne::ui::DateField</name>
        <message>
            <source>Day</source>
            <translation>اليوم</translation>
        </message>
        <message>
            <source>Month</source>
            <translation>الشهر</translation>
        </message>
        <message>
            <source>Year</source>
            <translation>السنة</translation>
        </message>
        <message>
            <source>Choose in a calendar</source>
            <translation>الاختيار من التقويم</translation>
        </message>
        <message>
            <source>Example: 27 / 3 / 1950. The month as a number or a word.</source>
            <translation>مثال: 27 / 3 / 1950. الشهر بالأرقام أو بالحروف.</translation>
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
            <translation>بالكاميرا</translation>
        </message>
        <message>
            <source>You see your paper on the screen. You take a picture of it.</source>
            <translation>ترى ورقتك على الشاشة وتلتقط صورة لها.</translation>
        </message>
        <message>
            <source>With the scanner</source>
            <translation>بالماسح الضوئي</translation>
        </message>
        <message>
            <source>You lay your paper on the glass.</source>
            <translation>تضع ورقتك على الزجاج.</translation>
        </message>
        <message>
            <source>From my USB stick</source>
            <translation>من وحدة USB الخاصة بي</translation>
        </message>
        <message>
            <source>You choose a picture or a PDF.</source>
            <translation>تختار صورة أو ملف PDF.</translation>
        </message>
        <message>
            <source>Back to my pages</source>
            <translation>العودة إلى صفحاتي</translation>
        </message>
        <message>
            <source>Show the whole page, flat, in good light.</source>
            <translation>أظهر الصفحة كاملة ومسطحة وفي إضاءة جيدة.</translation>
        </message>
        <message>
            <source>The page is there. Hold still, then take the picture.</source>
            <translation>الصفحة ظاهرة. لا تحركها والتقط الصورة.</translation>
        </message>
        <message>
            <source>Take the picture</source>
            <translation>التقط الصورة</translation>
        </message>
        <message>
            <source>Another way</source>
            <translation>طريقة أخرى</translation>
        </message>
        <message>
            <source>Lay it face down on the glass and close the lid. Then touch “Scan”.</source>
            <translation>ضعها على الزجاج ووجهها إلى أسفل وأغلق الغطاء. ثم المس «مسح».</translation>
        </message>
        <message>
            <source>Scan</source>
            <translation>مسح</translation>
        </message>
        <message>
            <source>Please leave the lid closed.</source>
            <translation>اترك الغطاء مغلقًا من فضلك.</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>إيقاف</translation>
        </message>
        <message>
            <source>PDF, %1</source>
            <translation>ملف PDF، %1</translation>
        </message>
        <message>
            <source>Picture, %1</source>
            <translation>صورة، %1</translation>
        </message>
        <message>
            <source>Look again</source>
            <translation>ابحث مرة أخرى</translation>
        </message>
        <message>
            <source>It looks blurred. We think that it cannot be read. Please take it again.</source>
            <translation>تبدو الصورة غير واضحة. نظن أنه لا يمكن قراءتها. أعد التقاطها من فضلك.</translation>
        </message>
        <message>
            <source>It is too dark. Please take it again with more light.</source>
            <translation>الصورة مظلمة جدًا. أعد التقاطها بإضاءة أكثر.</translation>
        </message>
        <message>
            <source>We see no writing on it. Is it the right side?</source>
            <translation>لا نرى كتابة عليها. هل هذا هو الوجه الصحيح؟</translation>
        </message>
        <message>
            <source>The page you took</source>
            <translation>الصفحة التي التقطتها</translation>
        </message>
        <message>
            <source>Look at the small letters. The office has to read them, too.</source>
            <translation>انظر إلى الحروف الصغيرة. على المكتب أن يقرأها أيضًا.</translation>
        </message>
        <message>
            <source>Yes, keep it</source>
            <translation>نعم، أحتفظ بها</translation>
        </message>
        <message>
            <source>No, take it again</source>
            <translation>لا، أعد التقاطها</translation>
        </message>
        <message>
            <source>Turn it</source>
            <translation>تدوير الصورة</translation>
        </message>
        <message>
            <source>Take it again</source>
            <translation>إعادة التقاطها</translation>
        </message>
        <message>
            <source>This is the most that one document can have.</source>
            <translation>لا يمكن أن يضم المستند صفحات أكثر.</translation>
        </message>
        <message>
            <source>Add a page</source>
            <translation>إضافة صفحة</translation>
        </message>
        <message>
            <source>My document is complete</source>
            <translation>مستندي مكتمل</translation>
        </message>
        <message>
            <source>Look at page %1</source>
            <translation>عرض الصفحة %1</translation>
        </message>
        <message>
            <source>Page %1</source>
            <translation>الصفحة %1</translation>
        </message>
        <message>
            <source>Move page %1 up</source>
            <translation>رفع الصفحة %1 إلى أعلى</translation>
        </message>
        <message>
            <source>Move page %1 down</source>
            <translation>إنزال الصفحة %1 إلى أسفل</translation>
        </message>
        <message>
            <source>Take page %1 again</source>
            <translation>إعادة التقاط الصفحة %1</translation>
        </message>
        <message>
            <source>Delete page %1</source>
            <translation>حذف الصفحة %1</translation>
        </message>
        <message>
            <source>Do you want to delete page %1?</source>
            <translation>هل تريد حذف الصفحة %1؟</translation>
        </message>
        <message>
            <source>No, keep it</source>
            <translation>لا، أحتفظ بها</translation>
        </message>
        <message>
            <source>Yes, delete it</source>
            <translation>نعم، احذفها</translation>
        </message>
        <message>
            <source>We do not see a whole page. Please check that nothing is missing.</source>
            <translation>لا نرى الصفحة كاملة. تحقق من عدم نقص أي شيء.</translation>
        </message>
    </context>
    <context>
        <name>lucarne::ui::DocumentTaking</name>
        <message>
            <source>How do you want to take this page again?</source>
            <translation>كيف تريد إعادة التقاط هذه الصفحة؟</translation>
        </message>
        <message>
            <source>How do you want to give this paper?</source>
            <translation>كيف تريد تقديم هذه الورقة؟</translation>
        </message>
        <message>
            <source>How do you want to add a page?</source>
            <translation>كيف تريد إضافة صفحة؟</translation>
        </message>
        <message>
            <source>Put your paper under the camera</source>
            <translation>ضع ورقتك تحت الكاميرا</translation>
        </message>
        <message>
            <source>Put your paper in the scanner</source>
            <translation>ضع ورقتك في الماسح الضوئي</translation>
        </message>
        <message>
            <source>The scanner reads your paper</source>
            <translation>الماسح الضوئي يقرأ ورقتك</translation>
        </message>
        <message>
            <source>What do you want to give?</source>
            <translation>ماذا تريد أن تقدّم؟</translation>
        </message>
        <message>
            <source>Can you read it?</source>
            <translation>هل تستطيع قراءتها؟</translation>
        </message>
        <message numerus="yes">
            <source>Your document: %n page(s)</source>
            <translation>
                <numerusform>مستندك: لا صفحات</numerusform>
                <numerusform>مستندك: صفحة واحدة</numerusform>
                <numerusform>مستندك: صفحتان</numerusform>
                <numerusform>مستندك: %n صفحات</numerusform>
                <numerusform>مستندك: %n صفحة</numerusform>
                <numerusform>مستندك: %n صفحة</numerusform>
            </translation>
        </message>
        <message>
            <source>Page %1</source>
            <translation>الصفحة %1</translation>
        </message>
        <message>
            <source>With the camera</source>
            <translation>بالكاميرا</translation>
        </message>
        <message>
            <source>With the scanner</source>
            <translation>بالماسح الضوئي</translation>
        </message>
        <message>
            <source>From my USB stick</source>
            <translation>من وحدة USB الخاصة بي</translation>
        </message>
        <message>
            <source>Lay it face down on the glass and close the lid. Then touch “Scan”.</source>
            <translation>ضعها على الزجاج ووجهها إلى أسفل وأغلق الغطاء. ثم المس «مسح».</translation>
        </message>
        <message>
            <source>One moment, your document is being made</source>
            <translation>لحظة، يتم إعداد مستندك</translation>
        </message>
        <message>
            <source>One moment, please</source>
            <translation>لحظة من فضلك</translation>
        </message>
        <message>
            <source>One moment, your document is being locked away safely</source>
            <translation>لحظة من فضلك، يتم حفظ مستندك في مكان آمن</translation>
        </message>
        <message>
            <source>This paper is needed. If you do not have it with you, go back and touch “Go on later”: your answers are kept.</source>
            <translation>هذه الورقة ضرورية. إذا لم تكن معك، فارجع إلى الوراء والمس «المتابعة لاحقًا»: إجاباتك محفوظة.</translation>
        </message>
        <message>
            <source>Go on without this paper</source>
            <translation>المتابعة من دون هذه الورقة</translation>
        </message>
        <message>
            <source>You need not give it.</source>
            <translation>لست ملزمًا بتقديمها.</translation>
        </message>
        <message>
            <source>I will bring it later</source>
            <translation>سأحضرها لاحقًا</translation>
        </message>
        <message>
            <source>You go on without this paper. The office sees that you will bring it.</source>
            <translation>تتابع من دون هذه الورقة. سيرى المكتب أنك ستحضرها.</translation>
        </message>
    </context>
    <context>
        <name>lucarne::ui::DocumentsField</name>
        <message>
            <source>Photograph or scan</source>
            <translation>تصوير أو مسح ضوئي</translation>
        </message>
        <message>
            <source>You bring this paper later. The office sees it. If you have it after all, you can give it now.</source>
            <translation>ستحضر هذه الورقة لاحقًا. سيرى المكتب ذلك. وإن كانت معك، فيمكنك تقديمها الآن.</translation>
        </message>
    </context>
    <context>
        <name>lucarne::ui::EmailField</name>
        <message>
            <source>Example: %1</source>
            <translation>مثال: %1</translation>
        </message>
    </context>
    <context>
        <name>lucarne::ui::EndCover</name>
        <message>
            <source>Thank you. Goodbye.</source>
            <translation>شكرًا. إلى اللقاء.</translation>
        </message>
        <message>
            <source>Everything you wrote here is erased.</source>
            <translation>تم مسح كل ما كتبته هنا.</translation>
        </message>
    </context>
    <context>
        <name>lucarne::ui::FieldBox</name>
        <message>
            <source>%1 (optional)</source>
            <translation>%1 (اختياري)</translation>
        </message>
        <message>
            <source>%1 (nothing to fill in)</source>
            <translation>%1 (لا شيء لملئه)</translation>
        </message>
        <message>
            <source>You may leave this empty.</source>
            <translation>يمكنك ترك هذا الحقل فارغًا.</translation>
        </message>
        <message>
            <source>There is nothing to fill in.</source>
            <translation>لا شيء لملئه هنا.</translation>
        </message>
    </context>
    <context>
        <name>lucarne::ui::FinderField</name>
        <message>
            <source>Choose another</source>
            <translation>اختيار شيء آخر</translation>
        </message>
    </context>
    <context>
        <name>lucarne::ui::FlickArea</name>
        <message>
            <source>Higher</source>
            <translation>إلى الأعلى</translation>
        </message>
        <message>
            <source>More below</source>
            <translation>المزيد في الأسفل</translation>
        </message>
        <message>
            <source>Place in the page</source>
            <translation>الموضع في الصفحة</translation>
        </message>
    </context>
    <context>
        <name>lucarne::ui::FormPage</name>
        <message>
            <source>There is no form to go on with.</source>
            <translation>لا توجد استمارة لمتابعتها.</translation>
        </message>
        <message>
            <source>One moment, please</source>
            <translation>لحظة من فضلك</translation>
        </message>
        <message>
            <source>This form cannot be filled in here for now</source>
            <translation>لا يمكن ملء هذه الاستمارة هنا في الوقت الحالي</translation>
        </message>
        <message numerus="yes">
            <source>Document %1, %n page(s)</source>
            <translation>
                <numerusform>المستند %1، بلا صفحات</numerusform>
                <numerusform>المستند %1، صفحة واحدة</numerusform>
                <numerusform>المستند %1، صفحتان</numerusform>
                <numerusform>المستند %1، %n صفحات</numerusform>
                <numerusform>المستند %1، %n صفحة</numerusform>
                <numerusform>المستند %1، %n صفحة</numerusform>
            </translation>
        </message>
        <message>
            <source>Document %1</source>
            <translation>المستند %1</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1: %2</translation>
        </message>
        <message>
            <source>Do you want to begin this form again?</source>
            <translation>هل تريد بدء هذه الاستمارة من جديد؟</translation>
        </message>
        <message>
            <source>Do you want to erase your other form?</source>
            <translation>هل تريد محو استمارتك الأخرى؟</translation>
        </message>
        <message>
            <source>All the answers that you gave in it are erased.</source>
            <translation>ستُمحى كل الإجابات التي قدمتها فيها.</translation>
        </message>
        <message>
            <source>You have begun it and not finished it. All its answers are erased.</source>
            <translation>بدأتها ولم تنهها. ستُمحى كل إجاباتها.</translation>
        </message>
        <message>
            <source>No, go on with my form</source>
            <translation>لا، أتابع استمارتي</translation>
        </message>
        <message>
            <source>No, go on with my other form</source>
            <translation>لا، أتابع استمارتي الأخرى</translation>
        </message>
        <message>
            <source>Yes, erase them</source>
            <translation>نعم، امحها</translation>
        </message>
        <message>
            <source>You start with the first question.</source>
            <translation>تبدأ من السؤال الأول.</translation>
        </message>
        <message>
            <source>Do you want to go back without this document?</source>
            <translation>هل تريد الرجوع من دون هذا المستند؟</translation>
        </message>
        <message numerus="yes">
            <source>You have taken %n page(s). They are not in your form yet.</source>
            <translation>
                <numerusform>لم تلتقط أي صفحة.</numerusform>
                <numerusform>التقطت صفحة واحدة. ليست في استمارتك بعد.</numerusform>
                <numerusform>التقطت صفحتين. ليستا في استمارتك بعد.</numerusform>
                <numerusform>التقطت %n صفحات. ليست في استمارتك بعد.</numerusform>
                <numerusform>التقطت %n صفحة. ليست في استمارتك بعد.</numerusform>
                <numerusform>التقطت %n صفحة. ليست في استمارتك بعد.</numerusform>
            </translation>
        </message>
        <message>
            <source>No, keep my pages</source>
            <translation>لا، احتفظ بصفحاتي</translation>
        </message>
        <message>
            <source>You come back to your document.</source>
            <translation>تعود إلى مستندك.</translation>
        </message>
        <message>
            <source>Yes, go back without it</source>
            <translation>نعم، ارجع من دونه</translation>
        </message>
        <message>
            <source>The pages are erased. Your answers stay.</source>
            <translation>ستُمحى الصفحات. تبقى إجاباتك.</translation>
        </message>
        <message>
            <source>Do you want to stop here?</source>
            <translation>هل تريد التوقف هنا؟</translation>
        </message>
        <message>
            <source>Your answers are kept for 30 days. Nothing is sent yet. You get a code: with it you go on at any terminal.</source>
            <translation>تُحفظ إجاباتك لمدة 30 يومًا. لم يُرسل شيء بعد. تحصل على رمز: به تتابع على أي جهاز.</translation>
        </message>
        <message>
            <source>Go on now</source>
            <translation>المتابعة الآن</translation>
        </message>
        <message>
            <source>You come back to your question.</source>
            <translation>تعود إلى سؤالك.</translation>
        </message>
        <message>
            <source>Keep it and leave</source>
            <translation>الحفظ والمغادرة</translation>
        </message>
        <message>
            <source>You see your code, to take along.</source>
            <translation>ترى رمزك لتأخذه معك.</translation>
        </message>
        <message numerus="yes">
            <source>Your form has %n document(s). It can take no more.</source>
            <translation>
                <numerusform>ليس في استمارتك مستندات. لا يمكن إضافة المزيد.</numerusform>
                <numerusform>في استمارتك مستند واحد. لا يمكن إضافة المزيد.</numerusform>
                <numerusform>في استمارتك مستندان. لا يمكن إضافة المزيد.</numerusform>
                <numerusform>في استمارتك %n مستندات. لا يمكن إضافة المزيد.</numerusform>
                <numerusform>في استمارتك %n مستندًا. لا يمكن إضافة المزيد.</numerusform>
                <numerusform>في استمارتك %n مستند. لا يمكن إضافة المزيد.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>lucarne::ui::GuidePage</name>
        <message>
            <source>This guide cannot be shown</source>
            <translation>تعذّر عرض هذا الدليل</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>رجوع</translation>
        </message>
        <message>
            <source>Hide the explanation</source>
            <translation>إخفاء الشرح</translation>
        </message>
        <message>
            <source>Explain: %1</source>
            <translation>شرح: %1</translation>
        </message>
        <message>
            <source>Other choices</source>
            <translation>خيارات أخرى</translation>
        </message>
    </context>
    <context>
        <name>lucarne::ui::HelpOverlay</name>
        <message>
            <source>I need help</source>
            <translation>أحتاج إلى مساعدة</translation>
        </message>
        <message>
            <source>Show this screen at the reception.</source>
            <translation>أظهر هذه الشاشة لموظف الاستقبال.</translation>
        </message>
        <message>
            <source>Or call this number:</source>
            <translation>أو اتصل بهذا الرقم:</translation>
        </message>
        <message>
            <source>Go on alone</source>
            <translation>المتابعة وحدي</translation>
        </message>
    </context>
    <context>
        <name>lucarne::ui::HomePage</name>
        <message>
            <source>What do you need?</source>
            <translation>ماذا تحتاج؟</translation>
        </message>
        <message>
            <source>Hello.</source>
            <translation>مرحبًا.</translation>
        </message>
        <message>
            <source>Touch the white line to write a word, for example: identity card.</source>
            <translation>المس السطر الأبيض لكتابة كلمة، مثلًا: بطاقة الهوية.</translation>
        </message>
        <message>
            <source>Or touch a situation: I am moving house, I am looking for work.</source>
            <translation>أو المس حالة، مثلًا: أنتقل إلى منزل آخر.</translation>
        </message>
        <message>
            <source>If you have an appointment, touch: I have an appointment.</source>
            <translation>إذا كان لديك موعد، المس: لدي موعد.</translation>
        </message>
        <message>
            <source>If you need a person, touch: Call for help, at the bottom of the screen.</source>
            <translation>إذا كنت تحتاج إلى شخص، المس: طلب المساعدة، في أسفل الشاشة.</translation>
        </message>
        <message>
            <source>Hello</source>
            <translation>مرحبًا</translation>
        </message>
        <message>
            <source>Write a word: identity card, rent…</source>
            <translation>اكتب كلمة بالفرنسية: passeport</translation>
        </message>
        <message>
            <source>Search</source>
            <translation>بحث</translation>
        </message>
        <message>
            <source>Other situations</source>
            <translation>حالات أخرى</translation>
        </message>
        <message>
            <source>All the subjects</source>
            <translation>كل المواضيع</translation>
        </message>
        <message>
            <source>I have an appointment</source>
            <translation>لدي موعد</translation>
        </message>
        <message>
            <source>What is happening in your life?</source>
            <translation>ماذا يحدث في حياتك؟</translation>
        </message>
        <message>
            <source>To make a request, touch: Fill in a form.</source>
            <translation>لتقديم طلب، المس: ملء استمارة.</translation>
        </message>
        <message>
            <source>Fill in a form</source>
            <translation>ملء استمارة</translation>
        </message>
    </context>
    <context>
        <name>lucarne::ui::IbanField</name>
        <message>
            <source>It is on the bank details slip (RIB). It begins with FR and has 27 characters.</source>
            <translation>تجده على ورقة الحساب البنكي (RIB). يبدأ بـ FR ويتكون من 27 حرفًا ورقمًا.</translation>
        </message>
    </context>
    <context>
        <name>lucarne::ui::IdleOverlay</name>
        <message>
            <source>Are you still there?</source>
            <translation>هل ما زلت هنا؟</translation>
        </message>
        <message>
            <source>Touch the screen to go on.</source>
            <translation>المس الشاشة للمتابعة.</translation>
        </message>
        <message>
            <source>Touch the screen to go on. Otherwise everything is erased.</source>
            <translation>المس الشاشة للمتابعة. وإلا سيُمسح كل شيء.</translation>
        </message>
        <message>
            <source>I am here</source>
            <translation>أنا هنا</translation>
        </message>
        <message>
            <source>I have finished</source>
            <translation>انتهيت</translation>
        </message>
    </context>
    <context>
        <name>lucarne::ui::IntroScreen</name>
        <message>
            <source>You have begun another form. If you begin this one, the answers of the other one are erased.</source>
            <translation>لقد بدأت استمارة أخرى. إذا بدأت هذه الاستمارة، تُمحى إجابات الاستمارة الأخرى.</translation>
        </message>
        <message numerus="yes">
            <source>About %n minute(s)</source>
            <translation>
                <numerusform>أقل من دقيقة</numerusform>
                <numerusform>حوالي دقيقة واحدة</numerusform>
                <numerusform>حوالي دقيقتين</numerusform>
                <numerusform>حوالي %n دقائق</numerusform>
                <numerusform>حوالي %n دقيقة</numerusform>
                <numerusform>حوالي %n دقيقة</numerusform>
            </translation>
        </message>
        <message>
            <source>Who answers: %1</source>
            <translation>من يرد عليك: %1</translation>
        </message>
        <message>
            <source>Have at hand</source>
            <translation>ما يجب أن يكون معك</translation>
        </message>
        <message>
            <source>Your answers are kept at each step. You can go back and change them.</source>
            <translation>تُحفظ إجاباتك في كل خطوة. يمكنك الرجوع وتغييرها.</translation>
        </message>
        <message>
            <source>Begin again</source>
            <translation>البدء من الصفر</translation>
        </message>
        <message>
            <source>Go on with my form</source>
            <translation>متابعة استمارتي</translation>
        </message>
        <message>
            <source>Start</source>
            <translation>ابدأ</translation>
        </message>
        <message>
            <source>Hide: what becomes of my information</source>
            <translation>إخفاء: ماذا يحدث لمعلوماتي</translation>
        </message>
        <message>
            <source>What becomes of my information</source>
            <translation>ماذا يحدث لمعلوماتي</translation>
        </message>
        <message>
            <source>Who is responsible</source>
            <translation>من المسؤول</translation>
        </message>
        <message>
            <source>What it is used for</source>
            <translation>فيمَ تُستخدم</translation>
        </message>
        <message>
            <source>By what right</source>
            <translation>بأي حق</translation>
        </message>
        <message>
            <source>How long it is kept</source>
            <translation>مدة الاحتفاظ بها</translation>
        </message>
        <message>
            <source>Your rights</source>
            <translation>حقوقك</translation>
        </message>
        <message>
            <source>One moment…</source>
            <translation>لحظة…</translation>
        </message>
    </context>
    <context>
        <name>lucarne::ui::ItemsField</name>
        <message>
            <source>Touch to change</source>
            <translation>المس للتعديل</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>حذف</translation>
        </message>
        <message>
            <source>Remove: %1</source>
            <translation>حذف: %1</translation>
        </message>
        <message>
            <source>Remove “%1”?</source>
            <translation>هل تريد حذف «%1»؟</translation>
        </message>
        <message>
            <source>Yes, remove</source>
            <translation>نعم، احذف</translation>
        </message>
        <message>
            <source>No, keep it</source>
            <translation>لا، احتفظ به</translation>
        </message>
    </context>
    <context>
        <name>lucarne::ui::Key</name>
        <message>
            <source>Hold for accents</source>
            <translation>اضغط مطولًا للحركات</translation>
        </message>
    </context>
    <context>
        <name>lucarne::ui::LanguageOverlay</name>
        <message>
            <source>Choose your language</source>
            <translation>اختر لغتك</translation>
        </message>
        <message>
            <source>The menus change. The official texts stay in French.</source>
            <translation>تتغيّر لغة القوائم. النصوص الرسمية تبقى بالفرنسية.</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>إغلاق</translation>
        </message>
    </context>
    <context>
        <name>lucarne::ui::LaterScreen</name>
        <message>
            <source>Your form is kept for 30 days.</source>
            <translation>تُحفظ استمارتك لمدة 30 يومًا.</translation>
        </message>
        <message>
            <source>To go on, come back to any terminal with this code. Only this code opens your form: keep it well.</source>
            <translation>للمتابعة، عد إلى أي جهاز مع هذا الرمز. هذا الرمز وحده يفتح استمارتك: احتفظ به جيدًا.</translation>
        </message>
        <message>
            <source>The code of your form</source>
            <translation>رمز استمارتك</translation>
        </message>
        <message>
            <source>Back to the home screen</source>
            <translation>العودة إلى الشاشة الرئيسية</translation>
        </message>
        <message>
            <source>Without this code nobody can read your answers, not even us. If you joined papers, only the county can open them.</source>
            <translation>دون هذا الرمز لا يمكن لأحد قراءة إجاباتك، ولا حتى نحن. إذا أرفقت أوراقًا، فالمقاطعة وحدها يمكنها فتحها.</translation>
        </message>
    </context>
    <context>
        <name>lucarne::ui::LifeEventsPage</name>
        <message>
            <source>What is happening in your life?</source>
            <translation>ماذا يحدث في حياتك؟</translation>
        </message>
    </context>
    <context>
        <name>lucarne::ui::LineField</name>
        <message>
            <source>Example: %1</source>
            <translation>مثال: %1</translation>
        </message>
    </context>
    <context>
        <name>lucarne::ui::LinkChip</name>
        <message>
            <source>Opens the definition here</source>
            <translation>يفتح التعريف هنا</translation>
        </message>
        <message>
            <source>Shows a code to go on with your telephone</source>
            <translation>يعرض رمزًا للمتابعة على هاتفك</translation>
        </message>
    </context>
    <context>
        <name>lucarne::ui::ListPage</name>
        <message>
            <source>There is nothing to show here. The reception can help you.</source>
            <translation>لا يوجد شيء هنا. يمكن للاستقبال مساعدتك.</translation>
        </message>
        <message>
            <source>Before</source>
            <translation>السابق</translation>
        </message>
        <message>
            <source>More choices</source>
            <translation>خيارات أخرى</translation>
        </message>
        <message>
            <source>Page %1 of %2</source>
            <translation>صفحة %1 من %2</translation>
        </message>
    </context>
    <context>
        <name>lucarne::ui::LiveView</name>
        <message>
            <source>What the camera sees</source>
            <translation>ما تراه الكاميرا</translation>
        </message>
    </context>
    <context>
        <name>lucarne::ui::LongChoiceField</name>
        <message>
            <source>Write the first letters</source>
            <translation>اكتب الحروف الأولى</translation>
        </message>
    </context>
    <context>
        <name>lucarne::ui::NirField</name>
        <message>
            <source>The 15 characters on the carte Vitale.</source>
            <translation>الخانات الـ15 المكتوبة على بطاقة Vitale.</translation>
        </message>
    </context>
    <context>
        <name>lucarne::ui::Notice</name>
        <message>
            <source>The official guides are not on this terminal yet. The reception can help you.</source>
            <translation>الأدلة الرسمية ليست على هذا الجهاز بعد. يمكن للاستقبال مساعدتك.</translation>
        </message>
        <message>
            <source>These guides date from %1. Ask the reception whether amounts have changed.</source>
            <translation>هذه الأدلة مؤرّخة في %1. اسأل الاستقبال هل تغيّرت المبالغ.</translation>
        </message>
        <message>
            <source>No news from the county since %1. The guides still work; ask the reception whether amounts have changed.</source>
            <translation>لا أخبار من المحافظة منذ %1. ما زالت الأدلة صالحة للاستعمال؛ اسأل الاستقبال هل تغيّرت المبالغ.</translation>
        </message>
    </context>
    <context>
        <name>lucarne::ui::NumberField</name>
        <message>
            <source>It is on the certificate of the CAF or MSA.</source>
            <translation>تجده في شهادة CAF أو MSA.</translation>
        </message>
    </context>
    <context>
        <name>lucarne::ui::OfficeCard</name>
        <message>
            <source>%1 from here, in a straight line</source>
            <translation>على بعد %1 من هنا في خط مستقيم</translation>
        </message>
        <message>
            <source>Code that opens the map on a telephone</source>
            <translation>رمز يفتح الخريطة على الهاتف</translation>
        </message>
        <message>
            <source>The way, on your telephone</source>
            <translation>الطريق على هاتفك</translation>
        </message>
    </context>
    <context>
        <name>lucarne::ui::OfficialText</name>
        <message>
            <source>The official text exists in French only.</source>
            <translation>النص الرسمي موجود بالفرنسية فقط.</translation>
        </message>
    </context>
    <context>
        <name>lucarne::ui::PhoneField</name>
        <message>
            <source>Example: %1</source>
            <translation>مثال: %1</translation>
        </message>
    </context>
    <context>
        <name>lucarne::ui::PostalCodeField</name>
        <message>
            <source>Five digits. Example: %1</source>
            <translation>خمسة أرقام. مثال: %1</translation>
        </message>
    </context>
    <context>
        <name>lucarne::ui::Printing</name>
        <message>
            <source>Your sheet is being printed.</source>
            <translation>تُطبع ورقتك الآن.</translation>
        </message>
        <message>
            <source>Your sheet is printed. Do not forget it.</source>
            <translation>طُبعت ورقتك. لا تنسها.</translation>
        </message>
    </context>
    <context>
        <name>lucarne::ui::ProceduresPage</name>
        <message>
            <source>Go on with a form I kept</source>
            <translation>متابعة استمارة احتفظت بها</translation>
        </message>
        <message>
            <source>How does my request get on?</source>
            <translation>أين وصل طلبي؟</translation>
        </message>
        <message numerus="yes">
            <source>Form to fill in here, about %n minute(s)</source>
            <translation>
                <numerusform>استمارة تُملأ هنا، أقل من دقيقة</numerusform>
                <numerusform>استمارة تُملأ هنا، حوالي دقيقة واحدة</numerusform>
                <numerusform>استمارة تُملأ هنا، حوالي دقيقتين</numerusform>
                <numerusform>استمارة تُملأ هنا، حوالي %n دقائق</numerusform>
                <numerusform>استمارة تُملأ هنا، حوالي %n دقيقة</numerusform>
                <numerusform>استمارة تُملأ هنا، حوالي %n دقيقة</numerusform>
            </translation>
        </message>
        <message>
            <source>Go on with your form</source>
            <translation>متابعة استمارتك</translation>
        </message>
        <message>
            <source>Which form do you want to fill in?</source>
            <translation>أي استمارة تريد أن تملأ؟</translation>
        </message>
        <message>
            <source>No form can be filled in on this terminal for now. Ask at the reception.</source>
            <translation>لا يمكن ملء أي استمارة على هذا الجهاز في الوقت الحالي. اسأل في الاستقبال.</translation>
        </message>
        <message>
            <source>You answer one question after the other. Your request is recorded here and sent for you.</source>
            <translation>تجيب عن سؤال بعد الآخر. يُسجَّل طلبك هنا ويُرسَل نيابة عنك.</translation>
        </message>
        <message numerus="yes">
            <source>About %n minute(s)</source>
            <translation>
                <numerusform>أقل من دقيقة</numerusform>
                <numerusform>حوالي دقيقة واحدة</numerusform>
                <numerusform>حوالي دقيقتين</numerusform>
                <numerusform>حوالي %n دقائق</numerusform>
                <numerusform>حوالي %n دقيقة</numerusform>
                <numerusform>حوالي %n دقيقة</numerusform>
            </translation>
        </message>
        <message>
            <source>Other forms</source>
            <translation>استمارات أخرى</translation>
        </message>
        <message>
            <source>Back to the first forms</source>
            <translation>العودة إلى الاستمارات الأولى</translation>
        </message>
    </context>
    <context>
        <name>lucarne::ui::ProgressLine</name>
        <message>
            <source>Progress</source>
            <translation>التقدم</translation>
        </message>
    </context>
    <context>
        <name>lucarne::ui::ProgressPage</name>
        <message>
            <source>What is the number of your receipt?</source>
            <translation>ما رقم إيصالك؟</translation>
        </message>
        <message>
            <source>What is the secret code of your receipt?</source>
            <translation>ما الرمز السري لإيصالك؟</translation>
        </message>
        <message>
            <source>It is on your receipt: 12 letters and digits, four by four. You need not write the dashes.</source>
            <translation>هو على إيصالك: 12 حرفًا ورقمًا، أربعة أربعة. لا حاجة لكتابة الشرطات.</translation>
        </message>
        <message>
            <source>It is below the number: 27 letters and digits. So nobody else can ask in your place.</source>
            <translation>هو تحت الرقم: 27 حرفًا ورقمًا. هكذا لا يستطيع أحد أن يسأل مكانك.</translation>
        </message>
        <message>
            <source>Continue</source>
            <translation>متابعة</translation>
        </message>
        <message>
            <source>See how it gets on</source>
            <translation>معرفة وضع طلبي</translation>
        </message>
        <message>
            <source>This is not the number of a receipt. Please compare it with your paper, letter by letter.</source>
            <translation>هذا ليس رقم إيصال. قارنه مع ورقتك حرفًا حرفًا.</translation>
        </message>
        <message>
            <source>There is a mistake in the code. Please compare it with your paper, letter by letter.</source>
            <translation>يوجد خطأ في الرمز. قارنه مع ورقتك حرفًا حرفًا.</translation>
        </message>
        <message>
            <source>Your request has arrived</source>
            <translation>وصل طلبك</translation>
        </message>
        <message>
            <source>Somebody is working on your request</source>
            <translation>طلبك قيد المعالجة</translation>
        </message>
        <message>
            <source>Your request is done</source>
            <translation>اكتمل طلبك</translation>
        </message>
        <message>
            <source>Something is missing in your request</source>
            <translation>ينقص شيء في طلبك</translation>
        </message>
        <message>
            <source>You have nothing to do. You can ask again in a few days.</source>
            <translation>ليس عليك فعل شيء. يمكنك السؤال مرة أخرى بعد بضعة أيام.</translation>
        </message>
        <message>
            <source>You have nothing more to do here.</source>
            <translation>ليس عليك فعل شيء آخر هنا.</translation>
        </message>
        <message>
            <source>Please do what is said below, or ask at the reception.</source>
            <translation>افعل ما هو مكتوب أدناه، أو اسأل في الاستقبال.</translation>
        </message>
        <message>
            <source>Request %1</source>
            <translation>الطلب %1</translation>
        </message>
        <message>
            <source>Message for you</source>
            <translation>رسالة لك</translation>
        </message>
        <message>
            <source>Arrived on %1</source>
            <translation>وصل في %1</translation>
        </message>
        <message>
            <source>Last change on %1</source>
            <translation>آخر تغيير في %1</translation>
        </message>
        <message>
            <source>This is another code. Show your receipt.</source>
            <translation>هذا رمز آخر. أرِ إيصالك.</translation>
        </message>
    </context>
    <context>
        <name>lucarne::ui::QrView</name>
        <message>
            <source>Code to scan with a telephone</source>
            <translation>رمز يُقرأ بالهاتف</translation>
        </message>
    </context>
    <context>
        <name>lucarne::ui::ReceiptScreen</name>
        <message>
            <source>The number of your receipt</source>
            <translation>رقم إيصالك</translation>
        </message>
        <message>
            <source>Recorded on %1</source>
            <translation>سُجِّل في %1</translation>
        </message>
        <message>
            <source>Back to the home screen</source>
            <translation>العودة إلى الشاشة الرئيسية</translation>
        </message>
        <message>
            <source>Its secret code</source>
            <translation>رمزه السري</translation>
        </message>
        <message>
            <source>You can ask how your request gets on: at any terminal with the number and the secret code, at the reception with the number.</source>
            <translation>يمكنك أن تسأل أين وصل طلبك: في أي جهاز بالرقم والرمز السري، وفي الاستقبال بالرقم.</translation>
        </message>
        <message>
            <source>Your request is recorded on this terminal.</source>
            <translation>سُجِّل طلبك على هذا الجهاز.</translation>
        </message>
        <message>
            <source>It is not sent yet. It leaves by itself, also after you have gone: you have nothing more to do here.</source>
            <translation>لم يُرسَل بعد. سيُرسَل تلقائيًا، حتى بعد مغادرتك: ليس عليك فعل أي شيء آخر هنا.</translation>
        </message>
        <message>
            <source>Do not forget to bring: %1.</source>
            <translation>لا تنس إحضار: %1.</translation>
        </message>
    </context>
    <context>
        <name>lucarne::ui::RefusedScreen</name>
        <message>
            <source>Ask at the reception: somebody will help you.</source>
            <translation>اسأل في الاستقبال: سيساعدك أحد الموظفين.</translation>
        </message>
        <message>
            <source>You can make your request here:</source>
            <translation>يمكنك تقديم طلبك هنا:</translation>
        </message>
    </context>
    <context>
        <name>lucarne::ui::RepeatField</name>
        <message>
            <source>Add a line</source>
            <translation>إضافة سطر</translation>
        </message>
        <message>
            <source>Add: %1</source>
            <comment>%1 is a kind of thing: child</comment>
            <translation>إضافة: %1</translation>
        </message>
    </context>
    <context>
        <name>lucarne::ui::ResourcePage</name>
        <message>
            <source>This cannot be shown</source>
            <translation>تعذّر عرض هذا</translation>
        </message>
        <message>
            <source>Go on with your telephone</source>
            <translation>المتابعة على هاتفك</translation>
        </message>
        <message>
            <source>Show the code for your telephone</source>
            <translation>عرض الرمز لهاتفك</translation>
        </message>
        <message>
            <source>The guides that explain it</source>
            <translation>الأدلة التي تشرح ذلك</translation>
        </message>
    </context>
    <context>
        <name>lucarne::ui::ReviewScreen</name>
        <message>
            <source>Read your answers again</source>
            <translation>راجع إجاباتك</translation>
        </message>
        <message>
            <source>If one is not right, touch it to change it.</source>
            <translation>إذا كانت إجابة غير صحيحة، المسها لتعديلها.</translation>
        </message>
        <message>
            <source>Go on later</source>
            <translation>المتابعة لاحقًا</translation>
        </message>
        <message>
            <source>Send</source>
            <translation>إرسال</translation>
        </message>
    </context>
    <context>
        <name>lucarne::ui::SearchField</name>
        <message>
            <source>Erase all</source>
            <translation>مسح الكل</translation>
        </message>
    </context>
    <context>
        <name>lucarne::ui::SearchPage</name>
        <message>
            <source>Search</source>
            <translation>بحث</translation>
        </message>
        <message>
            <source>Write what you need with the keyboard on the screen. The answers come as you write.</source>
            <translation>اكتب ما تحتاجه بلوحة المفاتيح على الشاشة. تظهر الإجابات أثناء الكتابة.</translation>
        </message>
        <message>
            <source>There is no answer for these words. Try another word, or choose a subject.</source>
            <translation>لا توجد إجابة لهذه الكلمات. جرّب كلمة أخرى أو اختر موضوعًا.</translation>
        </message>
        <message numerus="yes">
            <source>%n answer(s). Touch the one that looks right.</source>
            <translation>
                <numerusform>لا توجد إجابة.</numerusform>
                <numerusform>إجابة واحدة. المسها إذا كانت مناسبة.</numerusform>
                <numerusform>إجابتان. المس المناسبة.</numerusform>
                <numerusform>%n إجابات. المس المناسبة.</numerusform>
                <numerusform>%n إجابة. المس المناسبة.</numerusform>
                <numerusform>%n إجابة. المس المناسبة.</numerusform>
            </translation>
        </message>
        <message>
            <source>What do you need?</source>
            <translation>ماذا تحتاج؟</translation>
        </message>
        <message>
            <source>Write a word of every day: “car papers”, “rent”, “baby”, “retirement”…</source>
            <translation>اكتب كلمة بسيطة بالفرنسية: «carte grise»، «loyer»، «bébé»، «retraite»…</translation>
        </message>
        <message>
            <source>Nothing found for “%1”</source>
            <translation>لا نتيجة لـ «%1»</translation>
        </message>
        <message>
            <source>Try another word, a simpler one. Or choose among the subjects.</source>
            <translation>جرّب كلمة أخرى أبسط، أو اختر من المواضيع.</translation>
        </message>
        <message>
            <source>Choose among the subjects</source>
            <translation>اختر من المواضيع</translation>
        </message>
        <message>
            <source>Also called “%1”</source>
            <translation>يُسمّى أيضًا «%1»</translation>
        </message>
        <message>
            <source>Other answers</source>
            <translation>إجابات أخرى</translation>
        </message>
        <message>
            <source>Back to the first answers</source>
            <translation>العودة إلى الإجابات الأولى</translation>
        </message>
    </context>
    <context>
        <name>lucarne::ui::SignatureField</name>
        <message>
            <source>Erase and sign again</source>
            <translation>مسح والتوقيع من جديد</translation>
        </message>
        <message>
            <source>Write with your finger in the frame.</source>
            <translation>اكتب بإصبعك داخل الإطار.</translation>
        </message>
    </context>
    <context>
        <name>lucarne::ui::SiretField</name>
        <message>
            <source>14 digits. Example: %1</source>
            <translation>14 رقمًا. مثال: %1</translation>
        </message>
    </context>
    <context>
        <name>lucarne::ui::StepBar</name>
        <message>
            <source>Question %1</source>
            <translation>السؤال %1</translation>
        </message>
        <message>
            <source>the last one</source>
            <translation>الأخير</translation>
        </message>
        <message numerus="yes">
            <source>%n more</source>
            <translation>
                <numerusform>لم يبق شيء</numerusform>
                <numerusform>بقي سؤال واحد</numerusform>
                <numerusform>بقي سؤالان</numerusform>
                <numerusform>بقيت %n أسئلة</numerusform>
                <numerusform>بقي %n سؤالًا</numerusform>
                <numerusform>بقي %n سؤال</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>at most %n more</source>
            <translation>
                <numerusform>لم يبق شيء</numerusform>
                <numerusform>بقي سؤال واحد على الأكثر</numerusform>
                <numerusform>بقي سؤالان على الأكثر</numerusform>
                <numerusform>بقيت %n أسئلة على الأكثر</numerusform>
                <numerusform>بقي %n سؤالًا على الأكثر</numerusform>
                <numerusform>بقي %n سؤال على الأكثر</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 to %2 more</source>
            <translation>بقي من %1 إلى %2</translation>
        </message>
        <message>
            <source>%1 — %2</source>
            <comment>where the citizen is — what is left</comment>
            <translation>%1 — %2</translation>
        </message>
        <message>
            <source>then perhaps more questions</source>
            <translation>ثم ربما أسئلة أخرى</translation>
        </message>
        <message numerus="yes">
            <source>at least %n more</source>
            <translation>
                <numerusform>لم يبق شيء</numerusform>
                <numerusform>بقي سؤال واحد على الأقل</numerusform>
                <numerusform>بقي سؤالان على الأقل</numerusform>
                <numerusform>بقيت %n أسئلة على الأقل</numerusform>
                <numerusform>بقي %n سؤالًا على الأقل</numerusform>
                <numerusform>بقي %n سؤال على الأقل</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>lucarne::ui::StepScreen</name>
        <message>
            <source>Keep this</source>
            <translation>حفظ</translation>
        </message>
        <message>
            <source>Next</source>
            <translation>التالي</translation>
        </message>
        <message>
            <source>Go on later</source>
            <translation>المتابعة لاحقًا</translation>
        </message>
        <message>
            <source>Hide the keyboard</source>
            <translation>إخفاء لوحة المفاتيح</translation>
        </message>
    </context>
    <context>
        <name>lucarne::ui::Suggestions</name>
        <message>
            <source>Other choices</source>
            <translation>خيارات أخرى</translation>
        </message>
        <message>
            <source>Back to the first choices</source>
            <translation>العودة إلى الخيارات الأولى</translation>
        </message>
        <message>
            <source>Nothing begins like this. Check the spelling, or write fewer letters.</source>
            <translation>لا شيء يبدأ بهذا. تحقق من الإملاء، أو اكتب حروفا أقل.</translation>
        </message>
    </context>
    <context>
        <name>lucarne::ui::TableBlock</name>
        <message>
            <source>Table</source>
            <translation>جدول</translation>
        </message>
    </context>
    <context>
        <name>lucarne::ui::TakeAwayOverlay</name>
        <message>
            <source>Point your telephone at this code</source>
            <translation>وجّه هاتفك نحو هذا الرمز</translation>
        </message>
        <message>
            <source>Code that opens this page on a telephone</source>
            <translation>رمز يفتح هذه الصفحة على الهاتف</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>إغلاق</translation>
        </message>
    </context>
    <context>
        <name>lucarne::ui::TakeAwayScreen</name>
        <message>
            <source>QR code to photograph with a telephone</source>
            <translation>رمز QR لتصويره بالهاتف</translation>
        </message>
        <message>
            <source>Photograph the square with your telephone, or write the code down.</source>
            <translation>صوّر المربع بهاتفك، أو اكتب الرمز.</translation>
        </message>
        <message>
            <source>Print</source>
            <translation>طباعة</translation>
        </message>
        <message>
            <source>Photograph the code with your telephone, or write both down.</source>
            <translation>صوّر الرمز بهاتفك، أو اكتب الرقم والرمز السري.</translation>
        </message>
    </context>
    <context>
        <name>lucarne::ui::TakeUpPage</name>
        <message>
            <source>What is the code of your form?</source>
            <translation>ما رمز استمارتك؟</translation>
        </message>
        <message>
            <source>It is on the paper that you took along: 27 letters and digits, three by three. You need not write the dashes.</source>
            <translation>هو على الورقة التي أخذتها معك: 27 حرفًا ورقمًا، ثلاثة ثلاثة. لا حاجة لكتابة الشرطات.</translation>
        </message>
        <message>
            <source>Go on with my form</source>
            <translation>متابعة استمارتي</translation>
        </message>
        <message>
            <source>This is another code. Show the paper with the code of your form.</source>
            <translation>هذا رمز آخر. أرِ الورقة التي عليها رمز استمارتك.</translation>
        </message>
        <message>
            <source>This terminal does not have your form. It stays kept under its code. Go to the terminal where you began it, or ask at the reception.</source>
            <translation>استمارتك غير موجودة في هذا الجهاز. تبقى محفوظة برمزها. اذهب إلى الجهاز الذي بدأتها فيه، أو اسأل في الاستقبال.</translation>
        </message>
        <message>
            <source>You have begun another form here</source>
            <translation>بدأت استمارة أخرى هنا</translation>
        </message>
        <message>
            <source>“%1” is not finished. It would be lost if you opened the form of your code now.</source>
            <translation>«%1» لم تكتمل. ستضيع إذا فتحت الآن استمارة رمزك.</translation>
        </message>
        <message>
            <source>Keep it first</source>
            <translation>حفظها أولًا</translation>
        </message>
        <message>
            <source>You see its code, to take along. Then the form of your code opens.</source>
            <translation>ترى رمزها لتأخذه معك. ثم تُفتح استمارة رمزك.</translation>
        </message>
        <message>
            <source>Go on with the one begun here</source>
            <translation>متابعة التي بدأتها هنا</translation>
        </message>
        <message>
            <source>The form of your code stays kept. You can open it later.</source>
            <translation>تبقى استمارة رمزك محفوظة. يمكنك فتحها لاحقًا.</translation>
        </message>
        <message>
            <source>Open the form of my code</source>
            <translation>فتح استمارة رمزي</translation>
        </message>
    </context>
    <context>
        <name>lucarne::ui::TopBar</name>
        <message>
            <source>Language: %1</source>
            <translation>اللغة: %1</translation>
        </message>
        <message>
            <source>A−</source>
            <translation>A−</translation>
        </message>
        <message>
            <source>Smaller text</source>
            <translation>نص أصغر</translation>
        </message>
        <message>
            <source>A+</source>
            <translation>A+</translation>
        </message>
        <message>
            <source>Larger text</source>
            <translation>نص أكبر</translation>
        </message>
        <message>
            <source>Change the colours</source>
            <translation>تغيير الألوان</translation>
        </message>
    </context>
    <context>
        <name>lucarne::ui::TouchKeyboard</name>
        <message>
            <source>Erase</source>
            <translation>مسح</translation>
        </message>
        <message>
            <source>space</source>
            <translation>مسافة</translation>
        </message>
        <message>
            <source>Space</source>
            <translation>مسافة</translation>
        </message>
        <message>
            <source>Capital letter</source>
            <translation>حرف كبير</translation>
        </message>
        <message>
            <source>Digits and signs</source>
            <translation>أرقام ورموز</translation>
        </message>
        <message>
            <source>At sign</source>
            <translation>علامة @</translation>
        </message>
        <message>
            <source>Full stop</source>
            <translation>نقطة</translation>
        </message>
        <message>
            <source>Letters in the order of the alphabet</source>
            <translation>الحروف بترتيب الأبجدية</translation>
        </message>
        <message>
            <source>Letters as on a typewriter</source>
            <translation>الحروف كما على لوحة المفاتيح</translation>
        </message>
        <message>
            <source>Letters</source>
            <translation>حروف</translation>
        </message>
        <message>
            <source>Comma</source>
            <translation>فاصلة</translation>
        </message>
    </context>
    <context>
        <name>lucarne::ui::YesNoField</name>
        <message>
            <source>Yes</source>
            <translation>نعم</translation>
        </message>
        <message>
            <source>No</source>
            <translation>لا</translation>
        </message>
    </context>
    <context>
        <name>lucarnectl</name>
        <message>
            <source>%1: edition %2, %3 documents, newest of %4</source>
            <translation>%1: الإصدار %2، عدد الوثائق %3، أحدثها بتاريخ %4</translation>
        </message>
        <message>
            <source>from %1, imported %2</source>
            <translation>من %1، استُورد في %2</translation>
        </message>
        <message numerus="yes">
            <source>%n document(s) refused</source>
            <translation>
                <numerusform>لم تُرفض أي وثيقة</numerusform>
                <numerusform>رُفضت وثيقة واحدة</numerusform>
                <numerusform>رُفضت وثيقتان</numerusform>
                <numerusform>رُفضت %n وثائق</numerusform>
                <numerusform>رُفضت %n وثيقة</numerusform>
                <numerusform>رُفضت %n وثيقة</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n element(s) that this version does not know, kept as text</source>
            <translation>
                <numerusform>لا توجد عناصر مجهولة</numerusform>
                <numerusform>عنصر واحد مجهول، حُفظ كنص</numerusform>
                <numerusform>عنصران مجهولان، حُفظا كنص</numerusform>
                <numerusform>%n عناصر مجهولة، حُفظت كنص</numerusform>
                <numerusform>%n عنصرًا مجهولًا، حُفظت كنص</numerusform>
                <numerusform>%n عنصر مجهول، حُفظت كنص</numerusform>
            </translation>
        </message>
        <message>
            <source>and %1 more</source>
            <translation>و%1 أخرى</translation>
        </message>
        <message>
            <source>%1, line %2: %3</source>
            <translation>%1، السطر %2: %3</translation>
        </message>
        <message numerus="yes">
            <source>%n link(s) to documents that the archive does not have, not shown</source>
            <translation>
                <numerusform>لا توجد روابط ناقصة</numerusform>
                <numerusform>رابط واحد إلى وثيقة غير موجودة، لا يُعرض</numerusform>
                <numerusform>رابطان إلى وثائق غير موجودة، لا يُعرضان</numerusform>
                <numerusform>%n روابط إلى وثائق غير موجودة، لا تُعرض</numerusform>
                <numerusform>%n رابطًا إلى وثائق غير موجودة، لا تُعرض</numerusform>
                <numerusform>%n رابط إلى وثائق غير موجودة، لا تُعرض</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n other file(s) in the archive, left out</source>
            <translation>
                <numerusform>لا توجد ملفات أخرى</numerusform>
                <numerusform>ملف واحد آخر في الأرشيف، تُرك</numerusform>
                <numerusform>ملفان آخران في الأرشيف، تُركا</numerusform>
                <numerusform>%n ملفات أخرى في الأرشيف، تُركت</numerusform>
                <numerusform>%n ملفًا آخر في الأرشيف، تُركت</numerusform>
                <numerusform>%n ملف آخر في الأرشيف، تُركت</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 of %2 documents</source>
            <translation>%1 من %2 وثيقة</translation>
        </message>
        <message>
            <source>No guide has been imported on this terminal yet.</source>
            <translation>لم يُستورد أي دليل على هذا الجهاز بعد.</translation>
        </message>
        <message>
            <source>the edition before it is kept: “lucarnectl catalogue rollback”</source>
            <translation>الإصدار السابق محفوظ: «lucarnectl catalogue rollback»</translation>
        </message>
        <message>
            <source>Which one? Name an audience: %1</source>
            <translation>أيّها؟ اذكر الجمهور: %1</translation>
        </message>
        <message>
            <source>import the official guides from a comarquage zip</source>
            <translation>استيراد الأدلة الرسمية من ملف zip</translation>
        </message>
        <message>
            <source>show which guides are in use</source>
            <translation>عرض الأدلة المستخدمة</translation>
        </message>
        <message>
            <source>put the previous guides back in use</source>
            <translation>إعادة الأدلة السابقة</translation>
        </message>
        <message>
            <source>Usage: lucarnectl enrol --county URL --code CODE --key KEY</source>
            <translation>الاستخدام: lucarnectl enrol --county URL --code CODE --key KEY</translation>
        </message>
        <message>
            <source>Terminal</source>
            <translation>الجهاز</translation>
        </message>
        <message>
            <source>This terminal is enrolled as %1.</source>
            <translation>هذا الجهاز مسجّل باسم %1.</translation>
        </message>
        <message>
            <source>This terminal is not enrolled yet: “lucarnectl enrol”.</source>
            <translation>هذا الجهاز غير مسجّل بعد: «lucarnectl enrol».</translation>
        </message>
        <message>
            <source>New content is in use: version %1.</source>
            <translation>المحتوى الجديد مستخدم: الإصدار %1.</translation>
        </message>
        <message>
            <source>The content is up to date: version %1.</source>
            <translation>المحتوى محدّث: الإصدار %1.</translation>
        </message>
        <message>
            <source>Terminal %1 (%2), enrolled %3 with %4</source>
            <translation>الجهاز %1 (%2)، مسجّل في %3 لدى %4</translation>
        </message>
        <message>
            <source>No content has come from the county yet.</source>
            <translation>لم يصل أي محتوى من المحافظة بعد.</translation>
        </message>
        <message>
            <source>Content version %1 is in use, good until %2.</source>
            <translation>المحتوى إصدار %1 مستخدم، صالح حتى %2.</translation>
        </message>
        <message>
            <source>The county last answered %1.</source>
            <translation>آخر رد من المحافظة: %1.</translation>
        </message>
        <message>
            <source>The last attempt failed: %1.</source>
            <translation>فشلت المحاولة الأخيرة: %1.</translation>
        </message>
        <message>
            <source>make this terminal known to its county</source>
            <translation>تسجيل هذا الجهاز لدى المحافظة</translation>
        </message>
        <message>
            <source>The county's address.</source>
            <translation>عنوان المحافظة.</translation>
        </message>
        <message>
            <source>The one-time code of the county; “-” reads it from standard input.</source>
            <translation>رمز المحافظة لمرة واحدة؛ «-» لقراءته من الإدخال القياسي.</translation>
        </message>
        <message>
            <source>The county's content key, base64.</source>
            <translation>مفتاح محتوى المحافظة، base64.</translation>
        </message>
        <message>
            <source>Where this terminal stands, for the county's staff.</source>
            <translation>مكان هذا الجهاز، لموظفي المحافظة.</translation>
        </message>
        <message>
            <source>Keep the credentials in this file instead of the keychain: for tests, demonstrations and systemd credentials.</source>
            <translation>حفظ بيانات الدخول في هذا الملف بدل سلسلة المفاتيح: للتجارب والعروض وsystemd.</translation>
        </message>
        <message>
            <source>take new content from the county now</source>
            <translation>جلب المحتوى الجديد من المحافظة الآن</translation>
        </message>
        <message>
            <source>show enrolment and content</source>
            <translation>عرض التسجيل والمحتوى</translation>
        </message>
        <message>
            <source>Usage: lucarnectl [options] COMMAND [arguments]</source>
            <translation>الاستخدام: lucarnectl [options] COMMAND [arguments]</translation>
        </message>
        <message>
            <source>Show this help.</source>
            <translation>عرض هذه المساعدة.</translation>
        </message>
        <message>
            <source>Show the version.</source>
            <translation>عرض الإصدار.</translation>
        </message>
        <message>
            <source>The terminal's configuration file.</source>
            <translation>ملف إعدادات الجهاز.</translation>
        </message>
        <message>
            <source>The data folder, instead of the configured one.</source>
            <translation>مجلد البيانات بدل المحدد في الإعدادات.</translation>
        </message>
        <message>
            <source>There is no command “%1”.</source>
            <translation>لا يوجد أمر «%1».</translation>
        </message>
        <message>
            <source>Usage: lucarnectl %1</source>
            <translation>الاستخدام: lucarnectl %1</translation>
        </message>
        <message>
            <source>remove what is left of this account's print jobs, with their documents</source>
            <translation>حذف ما تبقى من مهام الطباعة لهذا الحساب مع مستنداتها</translation>
        </message>
        <message numerus="yes">
            <source>%n print job(s) removed.</source>
            <translation>
                <numerusform>لم تُحذف أي مهمة طباعة.</numerusform>
                <numerusform>حُذفت مهمة طباعة واحدة.</numerusform>
                <numerusform>حُذفت مهمتا طباعة.</numerusform>
                <numerusform>حُذفت %n مهام طباعة.</numerusform>
                <numerusform>حُذفت %n مهمة طباعة.</numerusform>
                <numerusform>حُذفت %n مهمة طباعة.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1, version %2, %n screen(s), in order</source>
            <translation>
                <numerusform>%1، الإصدار %2، بدون شاشات، سليم</numerusform>
                <numerusform>%1، الإصدار %2، شاشة واحدة، سليم</numerusform>
                <numerusform>%1، الإصدار %2، شاشتان، سليم</numerusform>
                <numerusform>%1، الإصدار %2، %n شاشات، سليم</numerusform>
                <numerusform>%1، الإصدار %2، %n شاشة، سليم</numerusform>
                <numerusform>%1، الإصدار %2، %n شاشة، سليم</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n procedure(s) taken</source>
            <translation>
                <numerusform>لم يُؤخذ أي إجراء</numerusform>
                <numerusform>أُخذ إجراء واحد</numerusform>
                <numerusform>أُخذ إجراءان</numerusform>
                <numerusform>أُخذت %n إجراءات</numerusform>
                <numerusform>أُخذ %n إجراءً</numerusform>
                <numerusform>أُخذ %n إجراء</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 was refused; an earlier version, if any, stays</source>
            <translation>رُفض %1؛ يبقى الإصدار السابق إن وُجد</translation>
        </message>
        <message>
            <source>No procedure has been imported on this terminal yet.</source>
            <translation>لم يُستورد أي إجراء على هذا الجهاز بعد.</translation>
        </message>
        <message>
            <source>%1, version %2: %3</source>
            <translation>%1، الإصدار %2: %3</translation>
        </message>
        <message>
            <source>only in %1</source>
            <translation>فقط في %1</translation>
        </message>
        <message>
            <source>The list of procedures is damaged and was rebuilt: import them again.</source>
            <translation>قائمة الإجراءات تالفة وأُعيد بناؤها: استوردها من جديد.</translation>
        </message>
        <message>
            <source>say every fault of procedure files</source>
            <translation>ذكر كل خطأ في ملفات الإجراءات</translation>
        </message>
        <message>
            <source>offer the procedures of a folder or zip from now on</source>
            <translation>عرض إجراءات مجلد أو ملف zip من الآن</translation>
        </message>
        <message>
            <source>show which procedures are offered</source>
            <translation>إظهار الإجراءات المعروضة</translation>
        </message>
        <message>
            <source>This archive is already in use. Nothing was changed.</source>
            <translation>هذا الأرشيف مستعمل بالفعل. لم يتغير شيء.</translation>
        </message>
        <message>
            <source>New content is being imported: %1 of %2 documents.</source>
            <translation>يجري استيراد محتوى جديد: %1 من %2 وثيقة.</translation>
        </message>
        <message>
            <source>This terminal has no outbox yet.</source>
            <translation>لا يوجد بعدُ صندوق إرسال في هذا الجهاز.</translation>
        </message>
        <message>
            <source>The county had acknowledged %1 of these and does not have them any more: the citizens with these receipt numbers must be asked again.</source>
            <translation>أكّدت المحافظة استلام %1 منها ولم تعد لديها: يجب سؤال أصحاب أرقام الإيصالات هذه من جديد.</translation>
        </message>
        <message>
            <source>A damaged queue was set aside: %1</source>
            <translation>وُضعت قائمة انتظار تالفة جانبًا: %1</translation>
        </message>
        <message>
            <source>%1 waiting, %2 in quarantine, %3 kept forms refused, %4 damaged queues set aside.</source>
            <translation>في الانتظار: %1. في الحجر: %2. استمارات محفوظة مرفوضة: %3. قوائم تالفة موضوعة جانبًا: %4.</translation>
        </message>
        <message>
            <source>Nothing in quarantine and no refused form has this number: %1</source>
            <translation>لا شيء في الحجر ولا استمارة مرفوضة تحمل هذا الرقم: %1</translation>
        </message>
        <message>
            <source>It will be sent again: %1</source>
            <translation>سيُرسَل مرة أخرى: %1</translation>
        </message>
        <message>
            <source>show what waits for the county: number, state, age and why</source>
            <translation>عرض ما ينتظر المقاطعة: الرقم والحالة والعمر والسبب</translation>
        </message>
        <message>
            <source>send what is in quarantine once more</source>
            <translation>إعادة إرسال ما هو في الحجر</translation>
        </message>
    </context>
    <context>
        <name>procedure</name>
        <message>
            <source>No form with this number has arrived yet. Check the number, or try again later: it may still be on its way.</source>
            <translation>لم تصل بعد أي استمارة بهذا الرقم. تحقق من الرقم، أو حاول مرة أخرى لاحقًا: ربما لا تزال في الطريق.</translation>
        </message>
        <message>
            <source>No form is kept under this code. Kept forms stay 30 days. If you stopped today at another terminal, the form may still be on its way: try again later.</source>
            <translation>لا توجد استمارة محفوظة بهذا الرمز. تُحفظ الاستمارات 30 يومًا. إذا توقفت اليوم على جهاز آخر، فربما لا تزال الاستمارة في الطريق: حاول مرة أخرى لاحقًا.</translation>
        </message>
        <message>
            <source>This form has been sent already.</source>
            <translation>لقد أُرسلت هذه الاستمارة من قبل.</translation>
        </message>
        <message>
            <source>Too many attempts at this terminal. Please wait a quarter of an hour.</source>
            <translation>محاولات كثيرة على هذا الجهاز. يرجى الانتظار ربع ساعة.</translation>
        </message>
        <message>
            <source>This terminal cannot reach the county now. Please try again later. Nothing is lost.</source>
            <translation>لا يستطيع هذا الجهاز الاتصال بالمقاطعة الآن. حاول مرة أخرى لاحقًا. لم يضع شيء.</translation>
        </message>
        <message>
            <source>The county cannot answer this terminal now. Please ask at the reception.</source>
            <translation>لا تستطيع المقاطعة الرد على هذا الجهاز الآن. يرجى السؤال في الاستقبال.</translation>
        </message>
        <message>
            <source>This form cannot be taken up again.</source>
            <translation>لا يمكن متابعة هذه الاستمارة.</translation>
        </message>
        <message>
            <source>This form cannot be read.</source>
            <translation>لا يمكن قراءة هذه الاستمارة.</translation>
        </message>
        <message>
            <source>This terminal cannot take forms now.</source>
            <translation>لا يستطيع هذا الجهاز استقبال الاستمارات الآن.</translation>
        </message>
        <message>
            <source>The form kept under this code is damaged. Please begin it again.</source>
            <translation>الاستمارة المحفوظة بهذا الرمز تالفة. يرجى البدء من جديد.</translation>
        </message>
        <message>
            <source>This terminal is not connected to its county yet. It cannot take forms.</source>
            <translation>هذا الجهاز غير متصل بمقاطعته بعد. لا يستطيع استقبال الاستمارات.</translation>
        </message>
        <message>
            <source>This terminal has no room left for new forms. Please ask at the reception.</source>
            <translation>لم يعد في هذا الجهاز مكان لاستمارات جديدة. يرجى السؤال في الاستقبال.</translation>
        </message>
        <message>
            <source>Some answers need a correction before the form can be sent.</source>
            <translation>يجب تصحيح بعض الإجابات قبل إرسال الاستمارة.</translation>
        </message>
        <message numerus="yes">
            <source>The code is not complete: %n characters are missing.</source>
            <translation>
                <numerusform>الرمز غير كامل.</numerusform>
                <numerusform>الرمز غير كامل: ينقصه حرف واحد.</numerusform>
                <numerusform>الرمز غير كامل: ينقصه حرفان.</numerusform>
                <numerusform>الرمز غير كامل: تنقصه %n أحرف.</numerusform>
                <numerusform>الرمز غير كامل: ينقصه %n حرفًا.</numerusform>
                <numerusform>الرمز غير كامل: ينقصه %n حرف.</numerusform>
            </translation>
        </message>
        <message>
            <source>The code is too long. It has 27 letters and digits.</source>
            <translation>الرمز طويل جدًا. يتكون من 27 حرفًا ورقمًا.</translation>
        </message>
        <message>
            <source>There is a mistake in the code. Please compare it with your sheet, letter by letter.</source>
            <translation>يوجد خطأ في الرمز. قارنه مع ورقتك حرفًا حرفًا.</translation>
        </message>
        <message>
            <source>This form has a fault. Please ask at the reception.</source>
            <translation>في هذه الاستمارة خطأ. اسأل في الاستقبال.</translation>
        </message>
        <message>
            <source>Yes</source>
            <translation>نعم</translation>
        </message>
        <message>
            <source>No</source>
            <translation>لا</translation>
        </message>
        <message>
            <source>Declared on honour</source>
            <translation>صرح به على الشرف</translation>
        </message>
        <message numerus="yes">
            <source>%n document(s)</source>
            <translation>
                <numerusform>لا وثائق</numerusform>
                <numerusform>وثيقة واحدة</numerusform>
                <numerusform>وثيقتان</numerusform>
                <numerusform>%n وثائق</numerusform>
                <numerusform>%n وثيقة</numerusform>
                <numerusform>%n وثيقة</numerusform>
            </translation>
        </message>
        <message>
            <source>Signed</source>
            <translation>موقع</translation>
        </message>
        <message>
            <source>This form is not on this terminal.</source>
            <translation>هذه الاستمارة غير موجودة على هذا الجهاز.</translation>
        </message>
        <message>
            <source>The procedures cannot be written on this terminal.</source>
            <translation>لا يمكن كتابة الإجراءات على هذا الجهاز.</translation>
        </message>
        <message>
            <source>The new procedures cannot be used. Those that are here stay in use.</source>
            <translation>لا يمكن استخدام الإجراءات الجديدة. تبقى الإجراءات الموجودة مستخدمة.</translation>
        </message>
        <message>
            <source>There is a fault in this form, not in your answers: it cannot be sent. Keep it for later, or ask at the reception.</source>
            <translation>يوجد خلل في هذه الاستمارة وليس في إجاباتك: لا يمكن إرسالها. احتفظ بها لوقت لاحق، أو اسأل في الاستقبال.</translation>
        </message>
    </context>
    <context>
        <name>review</name>
        <message numerus="yes">
            <source>%n document(s)</source>
            <translation>
                <numerusform>لا مستندات</numerusform>
                <numerusform>مستند واحد</numerusform>
                <numerusform>مستندان</numerusform>
                <numerusform>%n مستندات</numerusform>
                <numerusform>%n مستندًا</numerusform>
                <numerusform>%n مستند</numerusform>
            </translation>
        </message>
        <message>
            <source>You bring it later</source>
            <translation>ستحضرها لاحقًا</translation>
        </message>
        <message>
            <source>Signed</source>
            <translation>موقَّع</translation>
        </message>
        <message>
            <source>%1, %2</source>
            <comment>a question and what it is about: First name, Child 2</comment>
            <translation>%1، %2</translation>
        </message>
    </context>
    <context>
        <name>spokenstep</name>
        <message numerus="yes">
            <source>There are %n answers. You can write the first letters of yours.</source>
            <translation>
                <numerusform>لا توجد إجابات.</numerusform>
                <numerusform>توجد إجابة واحدة. يمكنك كتابة الحروف الأولى منها.</numerusform>
                <numerusform>توجد إجابتان. يمكنك كتابة الحروف الأولى من إجابتك.</numerusform>
                <numerusform>توجد %n إجابات. يمكنك كتابة الحروف الأولى من إجابتك.</numerusform>
                <numerusform>توجد %n إجابة. يمكنك كتابة الحروف الأولى من إجابتك.</numerusform>
                <numerusform>توجد %n إجابة. يمكنك كتابة الحروف الأولى من إجابتك.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>store</name>
        <message>
            <source>A document is not there any more. Please join it again.</source>
            <translation>إحدى الوثائق لم تعد موجودة. يرجى إرفاقها من جديد.</translation>
        </message>
        <message>
            <source>A submission cannot be read.</source>
            <translation>لا يمكن قراءة أحد الطلبات.</translation>
        </message>
        <message>
            <source>The data file %1 is damaged.</source>
            <translation>ملف البيانات %1 تالف.</translation>
        </message>
        <message>
            <source>The data folder is in use by another program.</source>
            <translation>مجلد البيانات مستخدم من برنامج آخر.</translation>
        </message>
        <message>
            <source>The data folder of this terminal cannot be written.</source>
            <translation>لا يمكن الكتابة في مجلد بيانات هذا الجهاز.</translation>
        </message>
        <message>
            <source>The disk of this terminal is full.</source>
            <translation>قرص هذا الجهاز ممتلئ.</translation>
        </message>
        <message>
            <source>The data file %1 is in use by another program.</source>
            <translation>ملف البيانات %1 مستخدم من برنامج آخر.</translation>
        </message>
        <message>
            <source>The data file %1 cannot be written.</source>
            <translation>تعذّرت الكتابة في ملف البيانات %1.</translation>
        </message>
        <message>
            <source>The data file %1 cannot be used.</source>
            <translation>تعذّر استخدام ملف البيانات %1.</translation>
        </message>
        <message>
            <source>The disk of this terminal did not accept the data.</source>
            <translation>لم يقبل قرص هذا الجهاز البيانات.</translation>
        </message>
        <message>
            <source>The data file %1 was made by a newer version of this program. Please install that version.</source>
            <translation>أُنشئ ملف البيانات %1 بإصدار أحدث من البرنامج. يرجى تثبيت ذلك الإصدار.</translation>
        </message>
        <message>
            <source>This form is too large to be sent.</source>
            <translation>هذه الاستمارة أكبر من أن تُرسل.</translation>
        </message>
        <message>
            <source>This form is too large to be kept. Send it now, or ask at the reception.</source>
            <translation>هذه الاستمارة أكبر من أن تُحفظ. أرسلها الآن، أو اسأل في الاستقبال.</translation>
        </message>
        <message>
            <source>This terminal has no room left for documents. You can bring them later.</source>
            <translation>لم يعد في هذا الجهاز مكان للوثائق. يمكنك إحضارها لاحقًا.</translation>
        </message>
    </context>
    <context>
        <name>sync</name>
        <message>
            <source>The disk of this terminal is full: new content cannot be taken.</source>
            <translation>قرص هذا الجهاز ممتلئ: تعذّر جلب المحتوى الجديد.</translation>
        </message>
        <message>
            <source>New content was refused: it is larger than announced. What is here stays in use.</source>
            <translation>رُفض المحتوى الجديد: حجمه أكبر من المعلن. يبقى المحتوى الحالي مستخدمًا.</translation>
        </message>
        <message>
            <source>New content was refused: it arrived damaged. What is here stays in use.</source>
            <translation>رُفض المحتوى الجديد: وصل تالفًا. يبقى المحتوى الحالي مستخدمًا.</translation>
        </message>
        <message>
            <source>New content cannot be written on this terminal.</source>
            <translation>تعذّرت كتابة المحتوى الجديد على هذا الجهاز.</translation>
        </message>
        <message>
            <source>Another program is updating the content of this terminal.</source>
            <translation>برنامج آخر يحدّث محتوى هذا الجهاز.</translation>
        </message>
        <message>
            <source>The content of this terminal has expired and the county has no newer.</source>
            <translation>انتهت صلاحية محتوى هذا الجهاز وليس لدى المحافظة أحدث منه.</translation>
        </message>
        <message>
            <source>The county's new content cannot be used. What is here stays.</source>
            <translation>تعذّر استخدام محتوى المحافظة الجديد. يبقى المحتوى الحالي.</translation>
        </message>
        <message>
            <source>The credentials of this terminal cannot be used. Please enrol it again.</source>
            <translation>تعذّر استخدام بيانات دخول هذا الجهاز. يرجى تسجيله من جديد.</translation>
        </message>
        <message>
            <source>The county does not know this code. Please check it.</source>
            <translation>لا تعرف المحافظة هذا الرمز. يرجى التحقق منه.</translation>
        </message>
        <message>
            <source>This code has expired. Please ask the county for a new one.</source>
            <translation>انتهت صلاحية هذا الرمز. يرجى طلب رمز جديد من المحافظة.</translation>
        </message>
        <message>
            <source>Another terminal used this code. Please ask the county for a new one.</source>
            <translation>استخدم جهاز آخر هذا الرمز. يرجى طلب رمز جديد من المحافظة.</translation>
        </message>
        <message>
            <source>This terminal cannot send forms yet: the county has given it no key.</source>
            <translation>لا يستطيع هذا الجهاز إرسال الاستمارات بعد: لم تعطه الإدارة مفتاحًا.</translation>
        </message>
        <message>
            <source>Too many attempts. Please wait a quarter of an hour.</source>
            <translation>محاولات كثيرة. يرجى الانتظار ربع ساعة.</translation>
        </message>
        <message>
            <source>The enrolment of this terminal cannot be read. Please enrol it again.</source>
            <translation>تعذّرت قراءة تسجيل هذا الجهاز. يرجى تسجيله من جديد.</translation>
        </message>
        <message>
            <source>The enrolment cannot be written on this terminal.</source>
            <translation>تعذّرت كتابة التسجيل على هذا الجهاز.</translation>
        </message>
        <message>
            <source>The credentials file of this terminal can be read by others. Please protect it (mode 0600).</source>
            <translation>يمكن للآخرين قراءة ملف بيانات الدخول. يرجى حمايته (0600).</translation>
        </message>
        <message>
            <source>The credentials cannot be written on this terminal.</source>
            <translation>تعذّرت كتابة بيانات الدخول على هذا الجهاز.</translation>
        </message>
        <message>
            <source>The county's list of content cannot be read. What is here stays in use.</source>
            <translation>تعذّرت قراءة قائمة محتوى المحافظة. يبقى المحتوى الحالي مستخدمًا.</translation>
        </message>
        <message>
            <source>New content was refused: it is not signed by the county. What is here stays in use.</source>
            <translation>رُفض المحتوى الجديد: غير موقّع من المحافظة. يبقى المحتوى الحالي مستخدمًا.</translation>
        </message>
        <message>
            <source>New content was refused: it is older than what is here, which stays in use.</source>
            <translation>رُفض المحتوى الجديد: أقدم من المحتوى الحالي الذي يبقى مستخدمًا.</translation>
        </message>
        <message>
            <source>New content was refused: it has expired. What is here stays in use.</source>
            <translation>رُفض المحتوى الجديد: انتهت صلاحيته. يبقى المحتوى الحالي مستخدمًا.</translation>
        </message>
        <message>
            <source>The county does not answer at the moment. This terminal tries again by itself.</source>
            <translation>لا تجيب المحافظة حاليًا. يعيد الجهاز المحاولة بنفسه.</translation>
        </message>
        <message>
            <source>What answers in the county's place cannot prove that it is the county. Nothing was sent. Check the address, the clock and the certificates of this terminal.</source>
            <translation>ما يجيب مكان المحافظة لا يستطيع أن يثبت أنه المحافظة. لم يُرسَل شيء. تحققوا من العنوان والساعة وشهادات هذا الجهاز.</translation>
        </message>
        <message>
            <source>The network wants somebody to sign in before it lets this terminal through.</source>
            <translation>تطلب الشبكة تسجيل دخول قبل السماح لهذا الجهاز.</translation>
        </message>
        <message>
            <source>The county does not know this terminal any more. Please enrol it again.</source>
            <translation>لم تعد المحافظة تعرف هذا الجهاز. يرجى تسجيله من جديد.</translation>
        </message>
        <message>
            <source>The county and this terminal speak different versions. Please update Lucarne.</source>
            <translation>إصدار المحافظة يختلف عن إصدار الجهاز. يرجى تحديث Lucarne.</translation>
        </message>
        <message>
            <source>The county refused what this terminal asked.</source>
            <translation>رفضت المحافظة طلب هذا الجهاز.</translation>
        </message>
        <message>
            <source>The address of the county is not right.</source>
            <translation>عنوان المحافظة غير صحيح.</translation>
        </message>
    </context>
    <context>
        <name>vault</name>
        <message>
            <source>A file cannot be read.</source>
            <translation>تعذّرت قراءة ملف.</translation>
        </message>
        <message>
            <source>A sealed submission is damaged.</source>
            <translation>طلب مختوم متضرّر.</translation>
        </message>
        <message>
            <source>A sealed submission is for a key that is not here.</source>
            <translation>طلب مختوم لمفتاح غير موجود هنا.</translation>
        </message>
        <message>
            <source>A sealed submission was made by a newer version of this program.</source>
            <translation>طلب مختوم أُنشئ بإصدار أحدث من هذا البرنامج.</translation>
        </message>
        <message>
            <source>No keychain is running for this account. Install one, or give the terminal's credentials in a protected file.</source>
            <translation>لا تعمل سلسلة مفاتيح لهذا الحساب. ثبّت واحدة أو ضع بيانات الدخول في ملف محمي.</translation>
        </message>
        <message>
            <source>The disk of this terminal did not accept the data.</source>
            <translation>لم يقبل قرص هذا الجهاز البيانات.</translation>
        </message>
        <message>
            <source>The keychain of this account is locked. Please unlock it.</source>
            <translation>سلسلة مفاتيح هذا الحساب مقفلة. يرجى فتحها.</translation>
        </message>
        <message>
            <source>The keychain of this account refused the access.</source>
            <translation>رفضت سلسلة مفاتيح هذا الحساب الوصول.</translation>
        </message>
        <message>
            <source>The keychain has no such entry.</source>
            <translation>لا يوجد هذا العنصر في سلسلة المفاتيح.</translation>
        </message>
        <message>
            <source>This is not a valid key. Please copy it again.</source>
            <translation>هذا المفتاح غير صالح. يرجى نسخه من جديد.</translation>
        </message>
    </context>
</TS>
